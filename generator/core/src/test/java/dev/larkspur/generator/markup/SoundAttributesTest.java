package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundAttributesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "/>",
        " >",
        "\n\t/>",
        " type=\"a\">",
        " type=\"a\" mode=\"\" />",
        "\ntype=\"a > b / 'c'\"\tmode=\"=\"\n>",
        " a-b_c:d=\"\u4e2d\">"
      })
  void attributesInDoubleQuotesAreWellFormed(String behindName) {
    assertThat(SoundAttributes.end("<md-tag" + behindName + " b=\"c\">", 7))
        .isEqualTo(7 + behindName.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/ >",
        "=\"a\">",
        "type=\"a\">",
        " type=a>",
        " type>",
        " type='a'>",
        " type = \"a\">",
        " type=\"a\"mode=\"b\">",
        " type=\"a\"\">",
        " type=\"a<b\">",
        " type=\"a\nb\">",
        " type=\"a",
        " type=\"a\"",
        " type=\"a\"<",
        " =\"a\">",
        "\ftype=\"a\">",
        "\u00a0type=\"a\">",
        " 'type=\"a\">"
      })
  void anythingElseNeedsRepair(String behindName) {
    assertThat(SoundAttributes.end("<md-tag" + behindName, 7)).isEqualTo(-1);
  }

  @Test
  void valuesAreReadWithTheirEntitiesDecoded() {
    String text = "x type=\"a\"\n desc=\"b &amp; > c\" key=\"\" type=\"d\" />";
    Attributes attributes = new SoundAttributes(text, 1);

    assertThat(attributes.value("type")).isEqualTo("a");
    assertThat(attributes.value("desc")).isEqualTo("b & > c");
    assertThat(attributes.value("key")).isEmpty();
    assertThat(attributes.value("name")).isNull();
    assertThat(attributes.value("d")).isNull();
  }
}
