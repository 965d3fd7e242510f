package dev.larkspur.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  @ParameterizedTest(name = "U+{0} is {1}")
  @CsvSource({
    "0009, SPACE",
    "0020, SPACE",
    "00A0, SPACE",
    "1680, SPACE",
    "2003, SPACE",
    "2028, SPACE",
    "202F, SPACE",
    "3000, SPACE",
    "200B, DROPPED",
    "200C, JOINER",
    "200D, JOINER",
    "200E, DROPPED",
    "200F, DROPPED",
    "2060, DROPPED",
    "2061, DROPPED",
    "2062, DROPPED",
    "2063, DROPPED",
    "2064, DROPPED",
    "FEFF, DROPPED",
    "0041, VISIBLE",
    "007E, VISIBLE",
    "2010, VISIBLE",
    "2065, VISIBLE",
    "4E00, VISIBLE",
    "FF08, VISIBLE",
  })
  void everyCharacterHasOneClass(String codePoint, CharacterClass expected) {
    char c = (char) Integer.parseInt(codePoint, 16);
    assertThat(CharacterClass.of(c)).isEqualTo(expected);
    assertThat(PageText.isBlank(c)).isEqualTo(expected != CharacterClass.VISIBLE);
    assertThat(PageText.isBlank(String.valueOf(c))).isEqualTo(expected != CharacterClass.VISIBLE);
  }

  @Test
  void normalizedTextKeepsJoinersBetweenCharacters() {
    assertThat(PageText.normalized("\uFEFFa\u00A0b\u200Bc\u200Dd\u2063e\u200F"))
        .isEqualTo("a bc\u200Dde");
  }

  @Test
  void strippedTextBeginsAndEndsWithSomethingVisible() {
    assertThat(PageText.strip("\u200D\u00A0 a\u3000b \u2064\u200C")).isEqualTo("a\u3000b");
    assertThat(PageText.strip("\u200B\u2060")).isEmpty();
  }

  @Test
  void textWithoutBlanksHoldsOnlyWhatIsVisible() {
    assertThat(PageText.withoutBlanks("a\u200D b\u00A0\uFEFFc\n")).isEqualTo("abc");
  }

  private enum CharacterClass {
    SPACE,
    DROPPED,
    JOINER,
    VISIBLE;

    static CharacterClass of(char c) {
      if (PageText.isSpace(c)) {
        return SPACE;
      }
      if (PageText.isZeroWidth(c)) {
        return PageText.isDropped(c) ? DROPPED : JOINER;
      }
      return VISIBLE;
    }
  }
}
