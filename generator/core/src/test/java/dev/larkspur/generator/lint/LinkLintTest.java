package dev.larkspur.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkLintTest {
  private static final String CREATE = page("/uAj/im/message/create", "Nothing.");

  @Test
  void aLinkToAMissingSiblingIsReportedOnceWithItsLocation() {
    assertThat(
            findings(
                CREATE,
                page(
                    "/uAj/im/message/reply",
                    "See [list](/ssl:ttdoc/uAj/im/message/list) and\n"
                        + "[again](/ssl:ttdoc/uAj/im/message/list#part).")))
        .containsExactly(
            "1.md:6:12: note LINK_BROKEN The link leads to /uAj/im/message/list, which is not in"
                + " the folder although other pages of that part are.");
  }

  @Test
  void linksToKnownPagesAndOtherPartsOfThePortalAreNotReported() {
    assertThat(
            findings(
                CREATE,
                page(
                    "/document/uAj/im/message/reply",
                    "[a](/ssl:ttdoc/uAj/im/message/create#x)"
                        + " [b](https://open.feishu.cn/document/uAj/im/message/create?lang=zh)"
                        + " [c](/document/uAj/im/message/create/)"
                        + " [self](/ssl:ttdoc/uAj/im/message/reply)"
                        + " [elsewhere](/ssl:ttdoc/uAj/contact/user/get)"
                        + " [other site](https://example.com/document/uAj/im/message/x)")))
        .isEmpty();
  }

  @Test
  void pagesWithoutAPathAreIgnored() {
    assertThat(findings("# Bare\n\n[a](/ssl:ttdoc/uAj/x/y)\n")).isEmpty();
  }

  private static String page(String fullPath, String text) {
    return "<!--\ntitle: T\nfullPath: " + fullPath + "\n-->\n# T\n" + text + "\n";
  }

  private static List<String> findings(String... pages) {
    Diagnostics diagnostics = new Diagnostics();
    List<PageLinks> links =
        Stream.iterate(0, i -> i + 1)
            .limit(pages.length)
            .map(i -> new SourceFile(i + ".md", pages[i]))
            .map(file -> PageLinks.of(PageParser.parse(file, new Diagnostics())))
            .toList();
    LinkLint.check(links, diagnostics);
    return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
  }
}
