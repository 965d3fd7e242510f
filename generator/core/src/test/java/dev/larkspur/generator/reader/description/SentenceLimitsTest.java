package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceLimitsTest {
  private static final Type STRINGS = new Type.ListType("string[]", new Type.StringType("string"));

  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name. 最小1字符，最大200字符          | 1  | 200",
        "名称，最少1个字符，最多200个字符       | 1  | 200",
        "A name.长度为 1-200 个字符            | 1  | 200",
        "长度为 `1` ～ `200` 个字符，仅支持字母 | 1  | 200",
        "名称字符数要在1到20范围内。            | 1  | 20",
        "名称。不超过 200 字符                 |    | 200",
        "最多 200 个字                        |    | 200",
        "支持最大50个字符。                    |    | 50",
        "A remark，200 字以内                 |    | 200",
        "字符上限为 1,000。                    |    | 1000",
        "最大长度6000。                       |    | 6000",
        "**长度限制：** 最短 43 字符，最长 128 字符 | 43 | 128",
        "长度不得少于 9 个字符。                | 9  |",
        "期间。长度为7个字符。                  | 7  | 7",
        "A day，字符长度为10                   | 10 | 10"
      })
  void lengthsLimitTexts(String description, @Nullable Long least, @Nullable Long most) {
    Field field = fixture.field("string", description);

    assertThat(field.constraints())
        .isEqualTo(Constraints.builder().minLength(least).maxLength(most).build());
    assertThat(field.description()).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "取值范围为 [0,50]。         | 0  | 50",
        "分页大小，范围：【0，50】    | 0  | 50",
        "Rows. 取值 1~720（minutes） | 1  | 720",
        "取值范围为 (0,5000]。       | 0  | 5000",
        "分页大小，默认10，最大500    |    | 500",
        "条数，最小0条，最大100条     | 0  | 100",
        "Rows.<br>注：不得超过10000  |    | 10000",
        "不能超过 50                 |    | 50",
        "范围为-9999~9999            | -9999 | 9999",
        "单页最大个数（最大 100），0 是自动 | | 100",
        "每页大小。每页大小最大 100     |    | 100"
      })
  void rangesLimitNumbers(
      String description, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    assertThat(fixture.field("int", description).constraints())
        .isEqualTo(Constraints.builder().minimum(least).maximum(most).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Users，最多 50 个",
        "列表最大长度为 50",
        "Users，元素个数不超过 50，first",
        "用户 ID 列表（最大50个）",
        "要删除的范围 ID。最多支持传入 50 个范围 ID。",
        "成本中心ID 列表\n- 一次性最多传入50个成本中心ID"
      })
  void numbersOfElementsLimitLists(String description) {
    assertThat(fixture.field("string[]", description).constraints())
        .isEqualTo(Constraints.builder().maxItems(50L).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string   | The name, up to 60 characters.                  | maxLength=60",
        "string   | Name. At least 1 and at most 200 characters.    | minLength=1, maxLength=200",
        "string   | The length is 1 to 200 characters.              | minLength=1, maxLength=200",
        "string   | The maximum length is 64 characters.            | maxLength=64",
        "string   | Must not exceed 2,000 characters.               | maxLength=2000",
        "int      | The number of rows. The maximum value is 100.   | maximum=100",
        "string   | A code. It must be 6 characters.                | minLength=6, maxLength=6",
        "int      | Page size (value range: [1, 50])                | minimum=1, maximum=50",
        "int      | The value ranges from 0 to 54.                  | minimum=0, maximum=54",
        "string[] | User IDs. Up to 50 user IDs can be specified.   | maxItems=50",
        "string[] | The list can contain at most 20 items.          | maxItems=20"
      })
  void limitsAreReadInEnglish(String type, String description, String limits) {
    String read = fixture.englishField(type, description).constraints().toString();

    assertThat(read.replaceAll("\\w+=null(, )?", "").replace(", ]", "]"))
        .isEqualTo("Constraints[" + limits + "]");
  }

  /** Texts with a number that is not a limit of every value of the field. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The file, 最大 100 KB",
        "最大不能超过 30 KB",
        "长度小于3000字节",
        "长度：1~256 个字节",
        "当 kind 为 user 时，最多 20 个字符",
        "公开群名称的长度不得少于 2 个字符",
        "建议不超过 60 字符",
        "对于普通群，最多 10 个字符。",
        "机器人：\n- 最多 5 个字符",
        "关键词超过 64 个字符时为空",
        "价格 1,000 字以内",
        "16 位字符串",
        "最大值： 1900-01-01",
        "每天最多 100 次，10 分钟内最多 5 条",
        "页码。每页大小最大 100",
        "取值范围 1~100，-1 表示不限",
        "取值范围：1-3,5",
        "1 中文=2 英文=2 字符",
        "At most 20 characters per user group.",
        "If it is a bot, up to 20 characters.",
        "It is recommended that the name does not exceed 60 characters.",
        "Up to 50 departments in the tenant."
      })
  void otherNumbersAreNotLimits(String description) {
    for (String type : new String[] {"string", "int", "string[]"}) {
      assertThat(fixture.field(type, description).constraints()).isEqualTo(Constraints.NONE);
      assertThat(fixture.englishField(type, description).constraints()).isEqualTo(Constraints.NONE);
    }
  }

  @Test
  void charactersDoNotLimitListsOrNumbers() {
    assertThat(fixture.field("string[]", "长度不超过 2048 字符").constraints())
        .isEqualTo(Constraints.NONE);
    assertThat(fixture.field("int", "最多 20 个字符").constraints()).isEqualTo(Constraints.NONE);
  }

  @Test
  void theNameOfOtherElementsIsNotThatOfTheList() {
    assertThat(fixture.field("string[]", "要添加的子块。最多 5 个表格").constraints())
        .isEqualTo(Constraints.NONE);
  }

  @Test
  void aConditionEndsWithItsSentenceOrParentheses() {
    assertThat(fixture.field("string", "若为空（如果有）则忽略。最多 20 个字符").constraints().maxLength())
        .isEqualTo(20);
    assertThat(fixture.field("string", "Text (如 123, 5)，最多 20 个字符").constraints().maxLength())
        .isEqualTo(20);
  }

  @Test
  void rulesOfEveryValueMayBeBelowAHeading() {
    assertThat(
            fixture.field("string", "请确保符合以下规则：\n- 长度不超过 100 个字符\n- 不为空").constraints().maxLength())
        .isEqualTo(100);
  }

  @Test
  void aRuleUnderALabelCountsMore() {
    Field field = fixture.field("string", "长度不超过 255 字符。\n\n**数据校验规则**：\n\n- 长度范围：`1` ～ `100` 字符");
    assertThat(field.constraints())
        .isEqualTo(Constraints.builder().minLength(1L).maxLength(100L).build());

    Field completed = fixture.field("string", "长度不超过 255 字符。\n\n**数据校验规则**：\n\n- 最小长度：`1` 字符");
    assertThat(completed.constraints())
        .isEqualTo(Constraints.builder().minLength(1L).maxLength(255L).build());
  }

  @Test
  void limitsThatContradictEachOtherOrTheExampleAreDropped() {
    assertThat(fixture.field("string", "最多 20 个字符。最多 30 个字符。").constraints())
        .isEqualTo(Constraints.NONE);
    assertThat(fixture.field("int", "最大 20\n\n**示例值**：25").constraints())
        .isEqualTo(Constraints.NONE);
    assertThat(fixture.field("string", "最多 3 个字符\n\n**默认值**：`abcd`").constraints())
        .isEqualTo(Constraints.NONE);
    assertThat(fixture.field("string[]", "最多 1 个\n\n**示例值**：[\"a\", \"b\"]").constraints())
        .isEqualTo(Constraints.NONE);
  }

  @Test
  void limitsThatAKnownValueBreaksAreDropped() {
    Field field = fixture.field("int", "取值范围 1~100\n\n**可选值有**：\n- 0：none\n- 1：one");

    assertThat(field.constraints()).isEqualTo(Constraints.NONE);
  }

  @Test
  void aRangeOfAStringCountsIfItsExampleIsANumber() {
    assertThat(fixture.field("string", "范围：【0，50】\n\n**示例值**：\"10\"").constraints().maximum())
        .isEqualTo("50");
    assertThat(fixture.field("string", "范围：【0，50】\n\n**示例值**：\"a\"").constraints())
        .isEqualTo(Constraints.NONE);
  }

  @Test
  void codeIsNotRead() {
    assertThat(fixture.field("string", "Text.\n\n```\n最多 20 个字符\n```").constraints())
        .isEqualTo(Constraints.NONE);
  }

  @Test
  void longTextsAreReadInLinearTime() {
    for (String part :
        new String[] {"最多 20 个名 ", "1, ", "- 1 - ", "（如 1）", "[1,", "<br", "最大", "1 ", "个"}) {
      String text = part.repeat(100_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              SentenceLimits.added(
                  Constraints.NONE, text, STRINGS, List.of(), Vocabulary.all().get(0).limits()));
    }
  }
}
