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
        "[`user_id`](https://example.com/a)",
        "![icon](https://example.com/a.png) user_id",
        "user_id ![icon](a.png)",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`user_id``必选`",
        "`user_id` `必填`",
        "`user_id`必选",
        "user_id 必填",
        "**user_id**`必填`",
        "`user_id`（必填）",
        "user_id (required)",
        "[user_id](/docs/user)`必填`"
      })
  void aWordBesideTheNameSaysThatTheFieldIsRequired(String cell) {
    assertThat(FieldName.of(cell, WORDS)).isEqualTo(new FieldName("user_id", true));
  }

  @Test
  void aFieldMayBeOptional() {
    assertThat(FieldName.of("`user_id``选填`", WORDS)).isEqualTo(new FieldName("user_id", false));
    assertThat(FieldName.of("user_id（非必填）", WORDS)).isEqualTo(new FieldName("user_id", false));
  }

  @Test
  void otherTextBehindANameIsKept() {
    assertThat(FieldName.of("f(y)", WORDS).name()).isEqualTo("f(y)");
    assertThat(FieldName.of("`a` `b`", WORDS).name()).isEqualTo("a` `b");
  }
}
