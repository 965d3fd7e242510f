package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedLineTest {
  private static final int LENGTH = 50_000;

  private final Fixture fixture = new Fixture();

  @Test
  void labelsMayFollowEachOtherInALine() {
    for (String description :
        List.of(
            "Size. **示例值**：\"small\" **可选值有**： - small：fits a hand - large：heavy **默认值**：`small` **数据校验规则**： - 长度范围：`1` ～ `20` 字符",
            "Size. 示例值：small 可选值有： - small：fits a hand - large：heavy 默认值：small 数据校验规则：长度范围：1 ～ 20 字符",
            "Size.<br>默认值：`small` 示例值：`small`<br>数据校验规则： - 最小长度：1 字符 - 最大长度：20 字符<br>可选值： - `small`: fits a hand - `large`: heavy")) {
      Field field = fixture.pipeField("string", description);

      assertThat(field.description()).isEqualTo("Size.");
      assertThat(field.example()).hasToString("\"small\"");
      assertThat(field.defaultValue()).hasToString("\"small\"");
      assertThat(field.enumItems())
          .extracting(EnumItem::value, EnumItem::description)
          .containsExactly(tuple("small", "fits a hand"), tuple("large", "heavy"));
      assertThat(field.constraints())
          .isEqualTo(Constraints.builder().minLength(1L).maxLength(20L).build());
    }
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void labelsMayFollowEachOtherInEnglishToo() {
    Field field =
        fixture.englishField(
            "string",
            "Size. **Example value**: \"small\" **Optional values are**: - small: fits a hand - large: heavy"
                + " **Default value**: `small` **Data validation rules**: - Length range: `1` ～ `20` characters"
                + " - Regular expression: `^(small|large)$`");

    assertThat(field.description()).isEqualTo("Size.");
    assertThat(field.example()).hasToString("\"small\"");
    assertThat(field.defaultValue()).hasToString("\"small\"");
    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("small", "large");
    assertThat(field.constraints())
        .isEqualTo(
            Constraints.builder().minLength(1L).maxLength(20L).pattern("^(small|large)$").build());
  }

  @Test
  void rulesMayFollowEachOtherInALine() {
    Constraints both =
        Constraints.builder().minLength(9L).maxLength(32L).pattern("a_[0-9]{1,2} - 最大长度").build();

    assertThat(
            fixture
                .pipeField(
                    "string",
                    "It.<br>**数据校验规则**：<br>- 长度范围：`9` ～ `32` 字符 - 正则校验：`a_[0-9]{1,2} - 最大长度`")
                .constraints())
        .isEqualTo(both);
    assertThat(fixture.pipeField("int", "Count - 最小值：1 - 最大值：50").constraints())
        .isEqualTo(
            Constraints.builder().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(50)).build());
    assertThat(fixture.pipeField("string", "Name 最小长度：1字符<br>").constraints())
        .isEqualTo(Constraints.builder().minLength(1L).build());
  }

  @Test
  void aLinkBehindAnExampleIsARemark() {
    Field field =
        fixture.pipeField("string", "It.<br>**示例值**：\"Bearer t-1\" [More](https://example.com/a)");

    assertThat(field.example()).hasToString("\"Bearer t-1\"");
    assertThat(field.description()).contains("[More](https://example.com/a)");
    assertThat(fixture.pipeField("string", "**示例值**：open_id [More](https://e.com)").example())
        .hasToString("\"open_id\"");
    assertThat(fixture.pipeField("string[]", "**示例值**：[\"a]\"]   **注意**：- one [b](c)").example())
        .hasToString("[\"a]\"]");
    assertThat(fixture.pipeField("string", "**默认值**：`a`   Only at night.").defaultValue())
        .hasToString("\"a\"");
  }

  @Test
  void aValueMayHoldAnything() {
    assertThat(fixture.pipeField("string", "**示例值**：\"a 默认值：b - 最大值：3\"").example())
        .hasToString("\"a 默认值：b - 最大值：3\"");
    assertThat(fixture.pipeField("string", "**示例值**：a - b：c - d：e").example())
        .hasToString("\"a - b：c - d：e\"");
  }

  @Test
  void aSentenceIsNotCut() {
    Field field = fixture.pipeField("string", "From 1 - 2 to 3. 时间。示例值：x");

    assertThat(field.description()).isEqualTo("From 1 - 2 to 3. 时间。示例值：x");
    assertThat(field.example()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " - ",
        "- a：b ",
        " - `a`: b",
        "可选值：- ",
        " 示例值：",
        "**示例值**：\"",
        " 最大值：1",
        "[",
        "{\"",
        " * a",
        "1. a "
      })
  void longLinesAreReadInTime(String unit) {
    for (String start : List.of("", "**可选值有**： - a：b", "**示例值**：", "**数据校验规则**：", "可选值：1. a")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> fixture.pipeField("string", start + unit.repeat(LENGTH / unit.length())));
    }
  }
}
