package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedValueTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**固定值：**`code` | ''",
        "固定值：code | ''",
        "Kind。目前固定为 code，表示 a code。More. | a code",
        "值固定为 `code`，仅在成功时返回 | ''",
        "Kind，固定是code | ''",
        "该参数固定取值 \"code\"，即 a code | a code"
      })
  void theOnlyValueIsTheDefaultAndTheKnownValue(String description, String meaning) {
    Field field = fixture.field("string", description);

    assertThat(field.defaultValue().textValue()).isEqualTo("code");
    assertThat(field.enumItems()).containsExactly(new EnumItem("code", meaning, EnumSource.LIST));
    assertThat(field.description()).isEqualTo(description);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kind. Fixed value: `code`",
        "The value is fixed to `code`, which means a person.",
        "Fixed as code"
      })
  void fixedValuesAreReadInEnglish(String description) {
    assertThat(fixture.englishField("string", description).defaultValue().textValue())
        .isEqualTo("code");
  }

  @Test
  void aValueHasTheTypeOfItsField() {
    assertThat(fixture.field("int", "目前固定为 1").defaultValue().intValue()).isEqualTo(1);
    assertThat(fixture.field("int", "目前固定为 code").defaultValue()).isNull();
    Field flag = fixture.field("boolean", "固定值：`true`");
    assertThat(flag.defaultValue().booleanValue()).isTrue();
    assertThat(flag.enumItems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "如果 kind 为空，固定为 code",
        "更新时固定为 code",
        "1.5 is a height，固定为 code",
        "固定长度为：10",
        "固定格式：code-1 or so",
        "其消息内容为固定值 code",
        "固定为 code 或 post"
      })
  void otherSentencesFixNothing(String description) {
    Field field = fixture.field("string", description);

    assertThat(field.defaultValue()).isNull();
    assertThat(field.enumItems()).isEmpty();
  }

  @Test
  void anotherExampleOrDefaultContradictsAFixedValue() {
    assertThat(fixture.field("string", "固定值：`a`\n\n**示例值**：\"b\"").defaultValue()).isNull();
    assertThat(fixture.field("string", "固定值：`a`\n\n**默认值**：`b`").defaultValue().textValue())
        .isEqualTo("b");
    assertThat(fixture.field("string", "固定值：`a`\n\n**示例值**：\"a\"").enumItems()).hasSize(1);
  }

  @Test
  void otherKnownValuesStay() {
    Field field = fixture.field("string", "固定值：`a`\n\n**可选值有**：\n- a：one\n- b：two");

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("a", "b");
    assertThat(field.defaultValue().textValue()).isEqualTo("a");
  }
}
