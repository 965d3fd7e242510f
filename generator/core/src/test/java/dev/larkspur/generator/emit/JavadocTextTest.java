package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTextTest {

  @Test
  void paragraphsBecomeParagraphs() {
    assertThat(render("One *thing*.\n\nAnother `thing`."))
        .isEqualTo("One thing.\n\n<p>Another {@code thing}.");
  }

  @Test
  void listsBecomeLists() {
    assertThat(render("Either:\n\n- one\n- `two`\n"))
        .isEqualTo("Either:\n<ul>\n<li>one</li>\n<li>{@code two}</li>\n</ul>");
  }

  @Test
  void aLinkIsItsText() {
    assertThat(render("See [the page](https://example.com/x).")).isEqualTo("See the page.");
  }

  @Test
  void fencesKeepTheirLines() {
    assertThat(render("```\na {\n  @b\n```")).isEqualTo("<pre>\na &#123;\n  &#64;b\n</pre>");
  }

  @Test
  void longTextIsBrokenAtSpaces() {
    assertThat(render("word ".repeat(60)).lines())
        .allMatch(line -> line.length() <= 92 && !line.endsWith(" "));
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
  void nothingEndsTheCommentOrBeginsATag(String text) {
    String rendered = render(text);

    assertThat(rendered).doesNotContain("*/").doesNotContain("\\").doesNotContain("<script");
    assertThat(rendered.replace("{@code ", "")).doesNotContain("@");
  }

  private static String render(String markdown) {
    return JavadocBlocks.join(JavadocText.blocks(markdown));
  }
}
