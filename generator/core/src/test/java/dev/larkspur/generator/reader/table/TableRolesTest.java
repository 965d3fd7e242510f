package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;

class TableRolesTest {
  private final Fixture fixture = new Fixture();

  @Test
  void codesAreErrorsOnlyIfTheHeadingOrAnotherColumnConfirmsIt() {
    String codes = "\n|code|说明|\n|-|-|\n|1|One|\n";
    Operation operation =
        fixture.operation(
            post("\n### 语言代码说明\n" + codes + "\n### 错误信息\n" + codes)
                + "\n### More\n|code|说明|排查建议|\n|-|-|-|\n|2|Two|Wait|\n");

    assertThat(operation.errors()).extracting(ErrorCode::code).containsExactly(1L, 2L);
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
    assertThat(fixture.diagnostics.sorted().get(0).message())
        .isEqualTo(
            "The table under \"语言代码说明\" headed \"code | 说明\" was left out with its row \"1\"; its codes"
                + " may not be error codes. Expected a heading such as 错误码, or a column http状态码 or"
                + " 排查建议.");
  }

  @Test
  void aTableWithChineseNamesOnlyIsNotATableOfFields() {
    Operation operation =
        fixture.operation(
            post(
                fields("响应体", "0|code|int||Code")
                    + "\n|名称|类型|\n|-|-|\n|单行|input|\n|多行|textarea|\n"));

    assertThat(operation.response().fields()).extracting(Field::name).containsExactly("code");
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
    assertThat(fixture.diagnostics.sorted().get(0).message())
        .contains(
            "its 2 rows \"单行\", \"多行\"; its rows are not the names of fields. Expected names such as user_id.");
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(2);
  }

  @Test
  void aRowOfAFieldTableMayHaveAChineseName() {
    Operation operation =
        fixture.operation(
            post(fields("请求体", "0|单行|string|否|One", "0|employee_id、open_id|string|否|Two")));

    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("单行", "employee_id、open_id");
  }

  @Test
  void fieldsUnderAnExampleAreReported() {
    fixture.operation(
        post(
            fields("请求体", "0|card|string|是|Card")
                + fields(
                    "请求体示例", "0|type|string|是|Type", "0|data|object|是|Data", "1|id|string|是|Id")));

    assertThat(fixture.diagnostics.sorted().get(0).message())
        .startsWith(
            "The table under \"请求体示例\" headed \"名称 | 类型 | 必填 | 描述\" was left out with its 3 rows"
                + " \"type\", \"data\", \"id\"; it describes a part of an example.");
  }

  @Test
  void codeBesideATableIsReportedIfExamplesHaveTheirOwnHeading() {
    String code = "```json\n{\"name\": \"a\"}\n```\n";
    Operation operation =
        fixture.operation(
            post(
                fields("请求体", "0|name|string|是|Name")
                    + code
                    + fields("响应体", "0|name|string||Name")
                    + code
                    + "\n### 响应体示例\n"
                    + code));

    assertThat(operation.examples().request()).hasSize(1);
    assertThat(operation.examples().response()).hasSize(1);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
    assertThat(fixture.ledger.reported(Ledger.Entry.EXAMPLE)).isEqualTo(1);
  }

  @Test
  void anUnspecificExampleBelongsToTheSectionAroundIt() {
    String code = "\n```json\n{\"code\": 0}\n```\n";
    Operation operation =
        fixture.operation(
            post(
                "\n### 示例代码"
                    + code
                    + "\n## 响应"
                    + fields("响应体", "0|code|int||Code")
                    + "\n#### 成功示例"
                    + code
                    + "\n#### 失败示例"
                    + code
                    + "\n## 使用示例"
                    + code));

    assertThat(operation.examples().request()).hasSize(1);
    assertThat(operation.examples().response()).hasSize(2);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
  }

  @Test
  void anUnspecificExampleAfterOthersBelongsToTheirSection() {
    String code = "\n```json\n{\"code\": 0}\n```\n";
    Operation operation =
        fixture.operation(post("\n## 响应\n### 响应体示例 1" + code + "\n### 示例二" + code));

    assertThat(operation.examples().response()).hasSize(2);
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aScalarWithChildrenIsAnObjectAndReported() {
    Operation operation =
        fixture.operation(post(fields("请求体", "0|form|String|是|Form", "1|id|string|是|Id")));

    assertThat(operation.request().body().fields().get(0).fields()).hasSize(1);
    assertThat(fixture.rules()).containsExactly(Rule.TYPE_CONTRADICTED);
    assertThat(fixture.diagnostics.sorted().get(0).message())
        .isEqualTo(
            "The type is \"String\", but the row has members, the first of them \"id\"; it was read"
                + " as an object.");
  }

  @Test
  void anUntypedRowThatIsAListInTheExampleIsAList() {
    Operation operation =
        fixture.operation(
            post(
                fields(
                        "请求体",
                        "0|parts|\\-|是|Parts",
                        "1|at|/|是|At",
                        "2|x|int|是|X",
                        "0|maker|\\-|是|By",
                        "1|id|string|是|Id")
                    + "\n### 请求体示例\n```json\n{\"parts\": [{\"at\": [{\"x\": 1}]}], \"maker\": {\"id\": \"m\"}}\n```\n"));

    Field parts = operation.request().body().fields().get(0);
    assertThat(fixture.rules()).isEmpty();
    assertThat(parts.type()).isEqualTo(new Type.ListType("-", new Type.ObjectType("-", null)));
    assertThat(parts.fields().get(0).type()).isInstanceOf(Type.ListType.class);
    assertThat(operation.request().body().fields().get(1).type())
        .isInstanceOf(Type.ObjectType.class);
  }
}
