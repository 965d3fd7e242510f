package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain text, a < b, 1 <2.",
        "A `<b onclick=x>` in code.",
        "**Bold** and [a link](https://example.com/a?b=c:d).",
        "[Relative](/a/b:c) and [mail](mailto:a@example.com)",
        "Lines<br>and <b>bold</b>",
        "```\n<script>alert(1)</script>\n```",
      })
  void harmlessTextIsUnchanged(String text) {
    assertThat(CommonMark.safe(text)).isEqualTo(text);
  }

  @Test
  void htmlBecomesText() {
    assertThat(CommonMark.safe("a <img src=x onerror=alert(1)> b"))
        .isEqualTo("a \\<img src=x onerror=alert(1)> b");
    assertThat(CommonMark.safe("<script>\nalert(1)\n</script>"))
        .isEqualTo("\\<script>\nalert(1)\n\\</script>");
    assertThat(CommonMark.safe("x <b onclick=\"y\">z</b>")).isEqualTo("x \\<b onclick=\"y\">z</b>");
    assertThat(CommonMark.safe("x <!-- y --> z")).isEqualTo("x \\<!-- y --> z");
  }

  @Test
  void linksWithOtherSchemesBecomeText() {
    assertThat(CommonMark.safe("[a](javascript:alert(1))")).isEqualTo("\\[a](javascript:alert(1))");
    assertThat(CommonMark.safe("[a](JAVA&#115;cript:x)")).isEqualTo("\\[a](JAVA&#115;cript:x)");
    assertThat(CommonMark.safe("![a](data:text/html,x)")).isEqualTo("!\\[a](data:text/html,x)");
    assertThat(CommonMark.safe("<javascript:alert(1)>")).isEqualTo("\\<javascript:alert(1)>");
    assertThat(CommonMark.safe("[a][b]\n\n[b]: javascript:x"))
        .isEqualTo("\\[a]\\[b]\n\n[b]: javascript:x");
  }

  @Test
  void linksToPagesBecomeAbsolute() {
    assertThat(CommonMark.safe("[a](/ssl:ttdoc/x/y), [b](/document/z)"))
        .isEqualTo(
            "[a](https://open.feishu.cn/document/x/y), [b](https://open.feishu.cn/document/z)");
  }

  @Test
  void escapedMarkupDoesNotRevealOther() {
    String safe = CommonMark.safe("<div>\n<a href=x>[q](javascript:y)</a> `<i z>`\n</div>");

    assertThat(CommonMark.safe(safe)).isEqualTo(safe);
    assertThat(safe).contains("\\<a href").contains("\\[q]");
  }
}
