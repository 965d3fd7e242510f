package dev.larkspur.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Javadoc JAVADOC =
      new Javadoc(Map.of("FeishuClient", "dev/larkspur/runtime/FeishuClient.html"));

  @TempDir Path temp;

  @Test
  void everyLinkOfEveryDocumentLeadsSomewhere() throws IOException {
    Path site = temp.resolve("site");
    page(site.resolve("api/index.html"), "");
    page(site.resolve("api/dev/larkspur/runtime/FeishuClient.html"), "");

    assertThat(Documents.write(PROJECT, site, JAVADOC)).isEmpty();
    assertThat(LinkCheck.of(site)).isEmpty();
    assertThat(SiteFolder.pages(site)).hasSizeGreaterThan(70);
    assertThat(site.resolve("docs/model.schema.json")).exists();
    assertThat(site.resolve("LICENSE")).exists();
  }

  @Test
  void aLinkThatLeadsNowhereIsReported() throws IOException {
    Path site = temp.resolve("site");
    document("README.md", "# Title\n\n[a](docs/gone.md) [b](docs/guide.md#gone) [c](#title)\n");
    document("docs/guide.md", "# Guide\n\n[a](../README.md#title)\n");

    assertThat(Documents.write(temp.resolve("project"), site, JAVADOC))
        .containsExactly("README.md: docs/gone.md leads nowhere");
    assertThat(LinkCheck.of(site))
        .contains(
            "index.html: docs/gone.md: leads nowhere",
            "index.html: docs/guide.html#gone: the page has no such section")
        .noneMatch(problem -> problem.contains("title"));
  }

  @ParameterizedTest
  @CsvSource({
    "docs/guide.md#two-words, docs/guide.html#two-words",
    "docs, https://github.com/larkspur-dev/larkspur/blob/HEAD/docs",
    "pom.xml, https://github.com/larkspur-dev/larkspur/blob/HEAD/pom.xml",
    "LICENSE, LICENSE",
    "https://pitest.org, https://pitest.org",
    "mailto:a@example.com, mailto:a@example.com"
  })
  void aTargetIsInTheSiteOrInTheRepository(String destination, String expected) throws IOException {
    document("docs/guide.md", "# Guide\n");
    document("pom.xml", "<project/>");
    document("LICENSE", "Apache");

    assertThat(written("[a](" + destination + ")").attr("href")).isEqualTo(expected);
  }

  @Test
  void codeThatNamesATypeLeadsToItsJavadoc() throws IOException {
    document("docs/guide.md", "# `FeishuClient`\n\n`FeishuClient`, [`FeishuClient`](#x), `send`\n");
    Path site = temp.resolve("site");
    document("README.md", "# Title\n");
    Documents.write(temp.resolve("project"), site, JAVADOC);

    assertThat(Jsoup.parse(site.resolve("docs/guide.html")).select("main a:has(code)"))
        .extracting(link -> link.attr("href"))
        .containsExactly("../api/dev/larkspur/runtime/FeishuClient.html", "#x");
  }

  @Test
  void idsOfHeadingsAreThoseOfGitHub() {
    Map<String, Integer> used = new HashMap<>();

    assertThat(
            List.of("What `x.y` is: a test", "A_b-C", "Errors", "Errors", "F\u00e4hig \u4e2d")
                .stream()
                .map(text -> Heading.of(2, text, used).id()))
        .containsExactly("what-xy-is-a-test", "a_b-c", "errors", "errors-1", "f\u00e4hig-\u4e2d");
  }

  @Test
  void titlesAndLabelsAreEscaped() throws IOException {
    document("README.md", "# `<b>` & \"more\"\n");
    Path site = temp.resolve("site");
    Documents.write(temp.resolve("project"), site, JAVADOC);

    assertThat(Files.readString(site.resolve("index.html")))
        .contains("<title>&lt;b&gt; &amp; &quot;more&quot; · Larkspur</title>");
  }

  @Test
  void aDocumentThatTheNavigationLacksIsInTheLastGroup() throws IOException {
    document("README.md", "# Title\n");
    document("docs/new.md", "# A new guide\n");
    Path site = temp.resolve("site");
    Documents.write(temp.resolve("project"), site, JAVADOC);

    assertThat(
            Jsoup.parse(site.resolve("docs/new.html")).select("#documents [aria-current]").text())
        .isEqualTo("A new guide");
  }

  /** Returns the first link in the text of a page with the given Markdown. */
  private Element written(String markdown) throws IOException {
    Path site = temp.resolve("site");
    document("README.md", markdown);
    Documents.write(temp.resolve("project"), site, JAVADOC);
    return Jsoup.parse(site.resolve("index.html")).select("main a").get(0);
  }

  private void document(String name, String text) throws IOException {
    page(temp.resolve("project").resolve(name), text);
    Files.createDirectories(temp.resolve("project/docs"));
  }

  private static void page(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
