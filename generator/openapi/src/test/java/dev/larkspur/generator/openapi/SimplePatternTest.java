package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplePatternTest {

  /** The engine of the JDK reads these patterns in the same way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      value = {
        "^[a-z]+$\tabc\tABC",
        "session_[0-9a-hjkmnp-z]{1,24}\ta session_0\tsession_i",
        "^0|[^od][A-Za-z0-9]*\t0\to",
        "^(https?|ftp)://[-A-Za-z0-9.]+[a-z]$\thttps://a.b\thttps://",
        "^a{2}$\taa\taaa",
        "^a{2,}b?$\taaaa\ta",
        "^a{0,2}$\taa\taaa",
        "^(?:ab|c)?d$\tabd\tabcd",
        "^\\d\\w\\.$\t1a.\t1a-",
        "^(0[1-9]|1[0-2])-x$\t12-x\t13-x",
        "^[0-9-_]$\t-\ta",
        "^.$\t男\t男女",
        "a\tbab\tb",
      })
  void matchesAsTheJdkDoes(String pattern, String match, String other) {
    SimplePattern simple = Objects.requireNonNull(SimplePattern.of(pattern));

    for (String text : new String[] {match, other, "", "a\nb"}) {
      assertThat(simple.matches(text))
          .as("%s on %s", pattern, text)
          .isEqualTo(Pattern.compile(pattern).matcher(text).find());
    }
    assertThat(simple.matches(match)).isTrue();
    assertThat(simple.matches(other)).isFalse();
  }

  @Test
  void theEmptyPatternMatchesEverything() {
    assertThat(Objects.requireNonNull(SimplePattern.of("")).matches("x")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a|b)*",
        "a**",
        "a+?",
        "a++",
        "(?=a)",
        "(?<n>a)",
        "\\1",
        "\\p{L}",
        "[[:alpha:]]",
        "[a-z&&[b]]",
        "[]",
        "[",
        "(",
        ")",
        "a{",
        "a{1",
        "a{2,1}",
        "a{99999}",
        "{",
        "}",
        "*",
        "[b-a]",
        "[a",
        "\\",
        "a*b*c*d*",
        "^*",
        "\u0000"
      })
  void everythingElseIsNotSimple(String pattern) {
    assertThat(SimplePattern.of(pattern)).isNull();
  }

  @Test
  void deepAndLongPatternsAreNotSimple() {
    assertThat(SimplePattern.of("(".repeat(100) + ")".repeat(100))).isNull();
    assertThat(SimplePattern.of("a".repeat(2_000))).isNull();
    assertThat(SimplePattern.of("a{4000}b{4000}")).isNull();
  }
}
