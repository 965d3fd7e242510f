package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeReaderTest {

  @Test
  void valuesMayBeQuotedEitherWayOrNotAtAll() {
    assertThat(attributes("<md-tag type=\"a\" mode='b' key=c flag >"))
        .containsExactly(
            Map.entry("type", "a"),
            Map.entry("mode", "b"),
            Map.entry("key", "c"),
            Map.entry("flag", ""));
  }

  @Test
  void entitiesAreDecoded() {
    assertThat(attributes("<md-perm desc=\"a &amp; b\">")).containsEntry("desc", "a & b");
  }

  @Test
  void aQuoteInsideAValueIsLeftOut() {
    assertThat(attributes("<md-perm desc=\"the \"best\" one\" name=\"n\"\">"))
        .isEqualTo(Map.of("desc", "the best one", "name", "n"));
  }

  @Test
  void aValueMayHoldABracketAndGoOverLines() {
    assertThat(attributes("<md-perm desc=\"a > b\nc\" name=\"n\">"))
        .isEqualTo(Map.of("desc", "a > b\nc", "name", "n"));
  }

  @Test
  void aValueWithoutItsLastQuoteEndsBeforeTheBracket() {
    String text = "<md-dt-tr level=\"1>\n<md-dt-td>\n<md-text type=\"field-name\" >x";

    assertThat(attributes(text)).isEqualTo(Map.of("level", "1"));
    assertThat(Tag.at(text, 0, text.length()).end()).isEqualTo("<md-dt-tr level=\"1>".length());
  }

  @Test
  void aTagWithoutItsBracketEndsWithItsLineOrAtTheNext() {
    for (String tag : List.of("<md-dt-tr level=\"1\"\n\ttext", "<md-dt-tr level=\"1\"<md-dt-td>")) {
      assertThat(Tag.at(tag, 0, tag.length()).end()).isEqualTo("<md-dt-tr level=\"1\"".length());
    }
  }

  @Test
  void ofTwoAttributesWithOneNameTheFirstCounts() {
    assertThat(attributes("<md-tag type=\"a\" type=\"b\">")).isEqualTo(Map.of("type", "a"));
  }

  private static Map<String, String> attributes(String text) {
    return Tag.at(text, 0, text.length()).attributes(text);
  }
}
