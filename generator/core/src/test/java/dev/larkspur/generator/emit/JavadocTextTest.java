package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTextTest {

  @Test
  void omitsEmptyListItems() {
    assertThat(JavadocText.blocks("Either:\n- \n- two"))
        .containsExactly("Either:", "<ul>\n<li>two</li>\n</ul>");
    assertThat(JavadocText.blocks("Needs:\n\n-")).containsExactly("Needs:");
  }

  @Test
  void endsSentencesWithTheFullStopOfTheirScript() {
    assertThat(OperationDoc.title("Reply")).isEqualTo("Reply.");
    assertThat(OperationDoc.title("\u56DE\u590D")).isEqualTo("\u56DE\u590D\u3002");
    assertThat(OperationDoc.title("Ready?")).isEqualTo("Ready?");
  }

  @Test
  void anImageAsATagIsALink() {
    String link = "<a href=\"https://example.com/x.png\">image</a>";

    assertThat(render("see <img alt=\"x\" src=\"https://example.com/x.png\"/>"))
        .isEqualTo("see " + link);
    assertThat(render("<img src=\"https://example.com/x.png\" style=\"zoom:40%;\" />"))
        .isEqualTo(link);
    assertThat(render("<img src=\"x\\\" onerror=\"*/\">")).doesNotContain("<a", "*/");
  }

  @Test
  void stripsCodeAndLinkText() {
    assertThat(render("a `b\u3000` [ c\u3000](https://example.com/x)"))
        .isEqualTo("a {@code b} <a href=\"https://example.com/x\">c</a>");
    assertThat(render("a ` ` b")).doesNotContain("code");
  }

  @Test
  void removesAnnouncementsFromTheFirstSentence() {
    assertThat(ComponentDoc.firstSentence("One of:")).isEqualTo("One of");
    assertThat(ComponentDoc.firstSentence("\u7C7B\u578B\uFF0C")).isEqualTo("\u7C7B\u578B");
    assertThat(ComponentDoc.firstSentence("One, two. Three:")).isEqualTo("One, two.");
  }

  @Test
  void detectsTextWithoutMarkdown() {
    String signs = "ab1 _.,:;/()-+#\"'%?!$^|@&=~*`<>[]{}\\，。：；、（）“”！？《》【】字";
    Random random = new Random(11);
    int plain = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(16);
      int known = random.nextBoolean() ? 21 : signs.length();
      while (text.length() < length) {
        text.append(signs.charAt(random.nextInt(known)));
      }
      String written = text.toString().strip();
      if (!written.isEmpty() && JavadocText.isPlain(written)) {
        plain++;
        assertThat(JavadocText.rendered(written)).containsExactly(JavadocText.escape(written));
      }
    }
    assertThat(plain).isGreaterThan(10_000);
  }

  @Test
  void rendersParagraphs() {
    assertThat(render("One *thing*.\n\nAnother `thing`."))
        .isEqualTo("One thing.\n\n<p>Another {@code thing}.");
  }

  @Test
  void rendersLists() {
    assertThat(render("Either:\n\n- one\n- `two`\n"))
        .isEqualTo("Either:\n<ul>\n<li>one</li>\n<li>{@code two}</li>\n</ul>");
  }

  @Test
  void keepsLinkTargets() {
    assertThat(render("See [the `page`](https://example.com/x?a=1&b=2#c@d)."))
        .isEqualTo(
            "See <a href=\"https://example.com/x?a=1&amp;b=2#c&#64;d\">the {@code page}</a>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/document/home/a-b",
        "/ssl:ttdoc/home/a-b",
        "https://open.feishu.cn/document/home/a-b"
      })
  void makesLinksToPagesAbsolute(String target) {
    assertThat(render("See [it](" + target + ")."))
        .isEqualTo("See <a href=\"https://open.feishu.cn/document/home/a-b\">it</a>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "#part",
        "//example.com/x",
        "/other/x",
        "../x",
        "http://example.com/x",
        "ftp://example.com/x",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "https:/example.com",
        "https://",
        "https:///x",
        "https://localhost/x",
        "https://.com/x",
        "https://example.com:8080/x",
        "https://user@example.com/x",
        "https://example.com%2f/x",
        "https://example.com/x\"onclick=alert(1)",
        "https://example.com/&quot;onclick=x",
        "https://example.com/x'y",
        "https://example.com/<b>",
        "https://example.com/&gt;",
        "https://example.com/{@code",
        "https://example.com/*/",
        "https://example.com/\\u002a/",
        "https://example.com/\\\\u002a/",
        "https://example.com/`x`",
        "https://example.com/(x)",
        "https://example.com/a&#10;b",
        "https://example.com/a&#0;b",
        "https://example.com/a&nbsp;b",
        "https://ex\u0430mple.com/x",
        "https://example.com/\u9875",
        "https://example.com/\u202Ex",
        "/document/\u9875",
        "/document/x&quot;y",
        "/ssl:ttdoc/*/x",
        "<https://example.com/a b>"
      })
  void replacesUnsafeLinksByTheirText(String target) {
    assertThat(render("[the words](" + target + ")"))
        .doesNotContain("<a ")
        .contains("the words")
        .doesNotContain("*/")
        .doesNotContain("\\");
  }

  @Test
  void omitsLinksWithoutText() {
    assertThat(render("one [](https://example.com/x) two")).doesNotContain("<a");
  }

  @Test
  void escapesLinkText() {
    assertThat(render("[*/ @see <b> {@link x} \\u002a](https://example.com/x)"))
        .startsWith("<a href=\"https://example.com/x\">")
        .endsWith("</a>")
        .doesNotContain("*/")
        .doesNotContain("\\")
        .doesNotContain("{@")
        .doesNotContain("<b>");
  }

  @Test
  void removesHighlighting() {
    assertThat(render("the ==id== of ==`code` and **more**==, not ==x"))
        .isEqualTo("the id of {@code code} and more, not ==x");
    assertThat(render("\u5B57==id==\u5B57")).isEqualTo("\u5B57id\u5B57");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a==b and c==d", "a == b", "Zm9v== or YmFy==", "===x===", "`==x==`"})
  void keepsComparisonsAndPadding(String text) {
    assertThat(render(text)).contains(text.replace("`", ""));
  }

  @Test
  void rendersImagesWithSafeTargetsAsLinks() {
    assertThat(render("See ![the *page*](https://example.com/x.png)."))
        .isEqualTo("See <a href=\"https://example.com/x.png\">the page</a>.");
    assertThat(render("![](https://example.com/x.png)"))
        .isEqualTo("<a href=\"https://example.com/x.png\">image</a>");
    assertThat(render("one\n\n![two](x.png)\n\nthree")).isEqualTo("one\n\n<p>three");
    assertThat(render("[a ![b](https://example.com/x.png)](https://example.com/y)"))
        .isEqualTo("<a href=\"https://example.com/y\">a</a>");
  }

  @Test
  void removesPairsOfFormattingTags() {
    assertThat(render("<b>one</b> <strong>*two*</strong> <code>three</code>"))
        .isEqualTo("one two three");
    assertThat(render("<b> or <i> but </b><at>")).isEqualTo("or &lt;i&gt; but &lt;at&gt;");
    assertThat(render("code <font color=\"blue\">400</font>, <font>"))
        .isEqualTo("code 400, &lt;font&gt;");
    assertThat(render("use <b> or </i>")).isEqualTo("use &lt;b&gt; or &lt;/i&gt;");
  }

  @Test
  void removesFencesOfCallouts() {
    assertThat(render("one\n\n:::note\ntwo\n:::\n\nthree")).isEqualTo("one\n\n<p>two\n\n<p>three");
    assertThat(render("- :::warning one\n  two\n  :::\n- three"))
        .isEqualTo("<ul>\n<li>one two</li>\n<li>three</li>\n</ul>");
    assertThat(render("a ::: b, ::c")).isEqualTo("a ::: b, ::c");
  }

  @Test
  void keepsLineBreaks() {
    assertThat(render("one<br>two<br />three<BR onclick=x>"))
        .isEqualTo("one<br>two<br>three&lt;BR onclick=x&gt;");
  }

  @Test
  void keepsLinesOfCodeBlocks() {
    assertThat(render("```\na {\n  @b\n```")).isEqualTo("<pre>\na &#123;\n  &#64;b\n</pre>");
  }

  @Test
  void breaksLongTextAtSpaces() {
    assertThat(render("word ".repeat(60)).lines())
        .allMatch(line -> line.length() <= 92 && !line.endsWith(" "));
  }

  @Test
  void breaksTextWithoutSpacesNextToIdeographs() {
    assertThat(render("\u5B57".repeat(100) + "\uFF09").lines())
        .hasSize(3)
        .allMatch(line -> TextWidth.of(line, 0, line.length()) <= 92);
  }

  @Test
  void breaksNeitherBeforeClosingNorAfterOpeningPunctuation() {
    String text =
        "\u5B57".repeat(46) + "\uFF09" + "\u5B57".repeat(44) + "\uFF08" + "\u5B57".repeat(9);

    assertThat(render(text).lines())
        .noneMatch(line -> line.startsWith("\uFF09"))
        .noneMatch(line -> line.endsWith("\uFF08"));
  }

  @Test
  void keepsLinksAndCodeOnOneLine() {
    String text = "\u5B57[\u5B57 \u5B57](https://example.com/" + "x".repeat(90) + ")`a b \u5B57`";

    assertThat(render(text.repeat(3)).lines().filter(line -> line.contains("<a ")))
        .hasSize(3)
        .allMatch(line -> line.contains("</a>"));
    assertThat(render("\u5B57".repeat(40) + "`one two three`").lines())
        .anyMatch(line -> line.contains("{@code one two three}"));
  }

  @Test
  void prefersOtherBreaksToThoseBetweenIdeographs() {
    String link = "[x](https://example.com/" + "x".repeat(90) + ")";

    assertThat(render("word ".repeat(16) + "\u5B57".repeat(9) + link + "\u5B57").lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("word"),
            line -> assertThat(line).isEqualTo("\u5B57".repeat(9)),
            line -> assertThat(line).startsWith("<a ").endsWith("</a>"),
            line -> assertThat(line).isEqualTo("\u5B57"));
    assertThat(render("\u5B57".repeat(40) + "word" + "\u5B57".repeat(40)).lines())
        .containsExactly("\u5B57".repeat(40) + "word", "\u5B57".repeat(40));
  }

  @Test
  void breaksCodeWiderThanALineAtSpaces() {
    String ideographs = "\u5B57\uFF0C\u5B57".repeat(10);

    assertThat(render("word ".repeat(12) + "`\u5B57 " + ideographs + "`").lines())
        .containsExactly("word ".repeat(12).strip(), "<code>\u5B57 " + ideographs + "</code>");
    assertThat(render("\u5B57\u5B57`" + "x{".repeat(50) + "`").lines())
        .containsExactly("\u5B57\u5B57", "<code>" + "x&#123;".repeat(50) + "</code>");
    assertThat(render("`" + (ideographs + " ").repeat(3) + "\u5B57`").lines())
        .containsExactly("<code>" + ideographs, ideographs, ideographs + " \u5B57</code>");
  }

  @Test
  void startsTheFirstLineAtAColumn() {
    String text = JavadocBlocks.join(JavadocText.blocks("\u5B57".repeat(60)), 40);

    assertThat(text.lines().map(line -> TextWidth.of(line, 0, line.length())))
        .containsExactly(52, 68);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/",
        "`*/`",
        "\\u002a/",
        "\\*/",
        "**bold*/**",
        "*\n/",
        "@param x",
        "{@code x}",
        "<script>",
        "<b>*/</b>",
        "```\n*/\n```",
        "    */",
        "- */",
        "> */",
        "[*/](x)",
        "![*/](x)",
        "&#42;/"
      })
  void neitherEndsTheCommentNorStartsATag(String text) {
    String rendered = render(text);

    assertThat(rendered).doesNotContain("*/").doesNotContain("\\").doesNotContain("<script");
    assertThat(rendered.replace("{@code ", "")).doesNotContain("@");
  }

  private static String render(String markdown) {
    return JavadocBlocks.join(JavadocText.blocks(markdown));
  }
}
