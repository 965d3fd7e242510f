package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {
  private static final Vocabulary WORDS = Vocabulary.all().get(0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_id",
        "∟ user_id",
        "│ ├─ user_id",
        "**user_id**",
        "`user_id`",
        "\"user_id\"",
        "\"user_id",
        "user_id*",
        "* user_id",
        "[user_id](/docs/user)",
        "user_id：",
        "\u200buser_id\u200b"
      })
  void decorationIsRemovedFromNames(String cell) {
    assertThat(FieldName.of(cell, WORDS).name()).isEqualTo("user_id");
  }

  @Test
  void namesOfSignsAreUnchanged() {
    assertThat(FieldName.of("*", WORDS).name()).isEqualTo("*");
    assertThat(FieldName.of("a[0](b)", WORDS).name()).isEqualTo("a[0](b)");
  }
}
