package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConstraintsReaderTest {
  private final Fixture fixture = new Fixture();

  @Test
  void aLengthInCharactersLimitsTheText() {
    assertThat(rule("string", "长度范围：`1` ～ `50` 字符"))
        .isEqualTo(Constraints.builder().minLength(1L).maxLength(50L).build());
    assertThat(rule("string", "最大长度：`1,000` 字符"))
        .isEqualTo(Constraints.builder().maxLength(1000L).build());
    assertThat(rule("string", "最小长度：`2` 字符"))
        .isEqualTo(Constraints.builder().minLength(2L).build());
  }

  @Test
  void aLengthWithoutAUnitLimitsTheElementsOfAList() {
    assertThat(rule("string[]", "长度范围：`0` ～ `20`"))
        .isEqualTo(Constraints.builder().minItems(0L).maxItems(20L).build());
    assertThat(rule("string[]", "最大长度：`3`")).isEqualTo(Constraints.builder().maxItems(3L).build());
  }

  @Test
  void aLengthWithoutAUnitLimitsTheCharactersOfAString() {
    assertThat(rule("string", "最大长度：`64`")).isEqualTo(Constraints.builder().maxLength(64L).build());
  }

  @Test
  void valueRangesLimitNumbers() {
    assertThat(rule("int", "取值范围：`-1` ～ `2147483647`"))
        .isEqualTo(
            Constraints.builder()
                .minimum(new BigDecimal("-1"))
                .maximum(new BigDecimal("2147483647"))
                .build());
    assertThat(rule("number(float)", "最大值：`0.5`").maximum()).isEqualTo("0.5");
    assertThat(rule("int", "最小值：`-1`").minimum()).isEqualTo("-1");
  }

  @Test
  void aPatternIsKeptAsWritten() {
    assertThat(rule("string", "正则校验：`^[0-9]{4}-(0[1-9])$`").pattern())
        .isEqualTo("^[0-9]{4}-(0[1-9])$");
  }

  @Test
  void allRangeSignsAreRead() {
    assertThat(rule("string", "长度范围：0-99字符").maxLength()).isEqualTo(99);
    assertThat(rule("string", "长度范围：1～ 64").maxLength()).isEqualTo(64);
    assertThat(rule("string", "长度范围：`1`~`10,000`字符").maxLength()).isEqualTo(10000);
    assertThat(rule("string", "长度范围：`2` 字符 ～ `3` 字符").minLength()).isEqualTo(2);
  }

  @Test
  void aConstraintMayFollowItsLabelOrHaveNone() {
    Field behind = fixture.field("string", "Text.\n\n**数据校验规则**：1 ~ 40 个字符。\n");
    Field without = fixture.field("string", "Text.\n\n长度范围：`1` ～ `40` 字符\n");

    assertThat(behind.constraints()).isEqualTo(without.constraints());
    assertThat(behind.description()).isEqualTo("Text.");
    assertThat(without.description()).isEqualTo("Text.");
  }

  @Test
  void theNameOfAConstraintMayBeBold() {
    Field field = fixture.field("int", "Size.\n\n- **最小值**：1\n- **最大值：** 200");

    assertThat(field.constraints().minimum()).isEqualTo("1");
    assertThat(field.constraints().maximum()).isEqualTo("200");
    assertThat(field.description()).isEqualTo("Size.");
  }

  @Test
  void unreadableConstraintsStayInTheDescriptionAndAreReported() {
    Field field =
        fixture.field("string", "Text.\n\n**数据校验规则**：\n- letters and digits only\n- 最大长度：`8` 字符\n");

    assertThat(field.constraints().maxLength()).isEqualTo(8);
    assertThat(field.description()).isEqualTo("Text.\n\n**数据校验规则**：\n- letters and digits only");
    assertThat(fixture.rules()).containsExactly(Rule.CONSTRAINT_UNREADABLE);
  }

  @Test
  void aRangeInParenthesesIsReadAndItsTextIsKept() {
    Field field = fixture.field("int", "**数据校验规则**：int32 （ `1`~`2147483647`）and whole\n");

    assertThat(field.constraints().maximum()).isEqualTo("2147483647");
    assertThat(field.description()).contains("and whole");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aConstraintWithMoreTextIsReadAndItsTextIsKept() {
    Field letters = fixture.field("string", "**数据校验规则**：1 ~ 64 个字符，letters only。");
    Field day = fixture.field("string", "**数据校验规则**：\n\n长度范围：固定长度：10 个字符，as “yyyy-mm-dd”");

    assertThat(letters.constraints())
        .isEqualTo(Constraints.builder().minLength(1L).maxLength(64L).build());
    assertThat(letters.description()).contains("letters only");
    assertThat(day.constraints())
        .isEqualTo(Constraints.builder().minLength(10L).maxLength(10L).build());
    assertThat(day.description()).contains("yyyy-mm-dd");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aLengthMayBeLimitedByASentence() {
    assertThat(rule("string[]", "列表长度不能大于 200。"))
        .isEqualTo(Constraints.builder().maxItems(200L).build());
    assertThat(rule("string", "长度不能少于 `2` 个字符"))
        .isEqualTo(Constraints.builder().minLength(2L).build());
    assertThat(fixture.rules()).isEmpty();
    assertThat(rule("string[]", "the total 长度不能大于 200")).isEqualTo(Constraints.NONE);
  }

  @Test
  void aRangeMayBeLabelledAsMaximum() {
    assertThat(rule("int", "最大值：`1 ～ 100`"))
        .isEqualTo(
            Constraints.builder()
                .minimum(new BigDecimal("1"))
                .maximum(new BigDecimal("100"))
                .build());
  }

  @Test
  void hugeNumbersAreNotLengths() {
    Field field = fixture.field("string", "**数据校验规则**：\n- 最大长度：`" + "9".repeat(30) + "` 字符\n");

    assertThat(field.constraints()).isEqualTo(Constraints.NONE);
    assertThat(fixture.rules()).containsExactly(Rule.CONSTRAINT_UNREADABLE);
  }

  private Constraints rule(String type, String rule) {
    return fixture.field(type, "Text.\n\n**数据校验规则**：\n\n- " + rule + "\n").constraints();
  }
}
