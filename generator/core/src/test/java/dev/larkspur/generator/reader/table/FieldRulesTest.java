package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.get;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldRulesTest {
  private final Fixture fixture = new Fixture();

  @Test
  void anUnknownTypeIsReported() {
    Field field = fixture.field("看下文", "It");

    assertThat(field.type()).isEqualTo(new Type.ObjectType("看下文", "看下文"));
    assertThat(fixture.rules()).containsExactly(Rule.TYPE_UNKNOWN);
  }

  @Test
  void anEnumItemWithoutAKeyIsReported() {
    Field field =
        fixture.field(
            "string",
            "<md-enum><md-enum-item >A</md-enum-item><md-enum-item key=\"b\""
                + " >B</md-enum-item></md-enum>");

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("b");
    assertThat(fixture.rules()).containsExactly(Rule.ENUM_ITEM_WITHOUT_KEY);
  }

  @Test
  void aBooleanHasNoEnum() {
    Field field =
        fixture.field(
            "boolean", "<md-enum><md-enum-item key=\"true\" >Yes</md-enum-item></md-enum>");

    assertThat(field.enumItems()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.ENUM_ON_BOOLEAN);
  }

  @Test
  void aBulletIndentedByOneBelongsToTheSameList() {
    assertThat(fixture.field("string", "**可选值**：\n- `a`：A\n - `b`：B\n   more").enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("a", "A"),
            org.assertj.core.api.Assertions.tuple("b", "B\nmore"));
  }

  @Test
  void valuesOfAMapOfNumbersAreNumbers() {
    assertThat(fixture.field("map<string, int>", "可选值有：\n- `edit`：Edit\n- `1`：Read").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("1");
  }

  @Test
  void aSeparatorRowDoesNotEndTheNesting() {
    Field data =
        fixture
            .operation(
                get(
                    """

                    ### 响应体
                    参数 | 说明
                    -- | --
                    data | D
                    &emsp;∟list | L
                    &emsp;&emsp;∟a | A
                    ======== | **For b:**
                    &emsp;&emsp;∟b | B
                    """))
            .response()
            .fields()
            .get(0);

    assertThat(data.fields().get(0).fields()).extracting(Field::name).containsExactly("a", "b");
    assertThat(fixture.rules()).containsExactly(Rule.ROW_WITHOUT_NAME);
  }

  @Test
  void namesAndKeysBeyondAConstantOfJavaAreReported() {
    String huge = "k".repeat(70_000);
    Field field =
        fixture.field(
            "string",
            "<md-enum><md-enum-item key=\"%s\" >A</md-enum-item><md-enum-item key=\"b\" >B</md-enum-item></md-enum>"
                .formatted(huge));
    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("b");

    List<Field> fields =
        fixture
            .operation(get("\n### 响应体\n参数 | 说明\n-- | --\n%s | D\nlist | L\n".formatted(huge)))
            .response()
            .fields();
    assertThat(fields).extracting(Field::name).containsExactly("list");

    assertThat(fixture.rules())
        .containsExactlyInAnyOrder(Rule.ENUM_ITEM_WITHOUT_KEY, Rule.ROW_WITHOUT_NAME);
    assertThat(RequestUrl.read("https://open.feishu.cn/open-apis/" + huge)).isNull();
    assertThat(RequestUrl.read("https://" + huge + ".feishu.cn/open-apis/x")).isNull();
  }

  @Test
  void aRowThatRepeatsTheHeaderIsSkipped() {
    assertThat(
            fixture
                .operation(post(fields("请求体", "0|名称|类型|必填|描述", "0|name|string|是|Name")))
                .request()
                .body()
                .fields())
        .extracting(Field::name)
        .containsExactly("name");
  }

  @Test
  void columnsWithoutAHeadAreKnownByTheirCells() {
    String table =
        """

        ### 请求体
        | 名称 | &nbsp; | | |
        | --- | --- | --- | --- |
        | `size` | `int` | 是 | how big<br>**示例值**：5 |
        | `note` | `string` | 否 | what for |
        """;

    List<Field> fields = fixture.operation(Fixture.post(table)).request().body().fields();

    assertThat(fields.get(0).type()).isEqualTo(new Type.IntegerType("int"));
    assertThat(fields.get(0).required()).isTrue();
    assertThat(fields.get(0).description()).isEqualTo("how big");
    assertThat(fields.get(0).example()).hasToString("5");
    assertThat(fields.get(1).required()).isFalse();
  }
}
