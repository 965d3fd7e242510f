package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

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
  void whatPagesPutRoundANameIsNoPartOfIt(String cell) {
    assertThat(FieldName.of(cell).name()).isEqualTo("user_id");
  }

  @Test
  void namesThatAreMadeOfSignsStay() {
    assertThat(FieldName.of("*").name()).isEqualTo("*");
    assertThat(FieldName.of("a[0](b)").name()).isEqualTo("a[0](b)");
  }
}
