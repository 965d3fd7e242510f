package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeRepairTest {
  private static final List<String> NAMES =
      List.of("a", "b", "desc", "flag", "key", "level", "mode", "name", "tags", "type");

  @Test
  void valuesMayHaveSingleDoubleOrNoQuotes() {
    assertThat(attributes("<md-tag type=\"a\" mode='b' key=c flag >"))
        .isEqualTo(Map.of("type", "a", "mode", "b", "key", "c", "flag", ""));
  }

  @Test
  void blanksAroundTheEqualsSignAreIgnored() {
    assertThat(attributes("<md-perm name = \"a\" desc = 'b = c' tags = \"c\">"))
        .isEqualTo(Map.of("name", "a", "desc", "b = c", "tags", "c"));
  }

  @Test
  void entitiesAreDecoded() {
    assertThat(attributes("<md-perm desc=\"a &amp; b\">")).containsEntry("desc", "a & b");
  }

  @Test
  void aQuoteInsideAValueIsRemoved() {
    assertThat(attributes("<md-perm desc=\"the \"best\" one\" name=\"n\"\">"))
        .isEqualTo(Map.of("desc", "the best one", "name", "n"));
  }

  @Test
  void aValueMayContainABracketAndLineBreaks() {
    assertThat(attributes("<md-perm desc=\"a > b\nc\" name=\"n\">"))
        .isEqualTo(Map.of("desc", "a > b\nc", "name", "n"));
  }

  @Test
  void aValueWithoutItsClosingQuoteEndsBeforeTheBracket() {
    String text = "<md-dt-tr level=\"1>\n<md-dt-td>\n<md-text type=\"field-name\" >x";

    assertThat(attributes(text)).isEqualTo(Map.of("level", "1"));
    assertThat(tag(text).end()).isEqualTo("<md-dt-tr level=\"1>".length());
  }

  @Test
  void aTagWithoutItsBracketEndsAtTheEndOfTheLineOrAtTheNextTag() {
    for (String tag : List.of("<md-dt-tr level=\"1\"\n\ttext", "<md-dt-tr level=\"1\"<md-dt-td>")) {
      assertThat(tag(tag).end()).isEqualTo("<md-dt-tr level=\"1\"".length());
    }
  }

  @Test
  void invisibleCharactersInTagsAreIgnored() {
    assertThat(attributes("<md-tag\f a=\"1\"\u0001b=\u00a0\"2\">"))
        .isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void aLoneQuoteIsAnEmptyValue() {
    assertThat(attributes("<md-tag a=\" b=c>")).isEqualTo(Map.of("a", "", "b", "c"));
  }

  @Test
  void privateUseCharactersOfThePageAreKept() {
    assertThat(attributes("<md-perm name=\"\ue000<b>\ue001\" desc=\"a \"b\" c\">"))
        .isEqualTo(Map.of("name", "\ue000<b>\ue001", "desc", "a b c"));
  }

  @Test
  void theFirstOfTwoAttributesWithOneNameCounts() {
    assertThat(attributes("<md-tag type=\"a\" type=\"b\">")).isEqualTo(Map.of("type", "a"));
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    for (String name : NAMES) {
      String value = tag(text).attributes().value(name);
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  private static Tag tag(String text) {
    return PageTags.of(text, 0).at(0, text.length());
  }
}
