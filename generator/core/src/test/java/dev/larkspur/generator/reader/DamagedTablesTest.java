package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.GADGETS;
import static dev.larkspur.generator.reader.Fixture.api;
import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.get;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads tables with a damaged header, heading or name. */
class DamagedTablesTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(strings = {"<md-dt-th>名称</md-dt-th>", "名称", "类型</md-dt-th><md-dt-th>必填"})
  void markedNamesAndTypesAreFoundUnderADamagedHeader(String lost) {
    Operation operation =
        fixture.operation(post(marked("请求体", "name", "string", "size", "int")).replace(lost, ""));

    assertThat(operation.request().body().fields())
        .extracting(Field::name, Field::type)
        .containsExactly(
            tuple("name", new Type.StringType("string")),
            tuple("size", new Type.IntegerType("int")));
  }

  @Test
  void anExchangedNameAndTypeAreRecognizedByTheirMarks() {
    String page = post(marked("请求体", "name", "string", "size", "int"));
    String name = "<md-text type=\"field-name\" >size</md-text>";
    String type = "<md-text type=\"field-type\" >int</md-text>";
    Operation operation =
        fixture.operation(page.replace(name, "@@").replace(type, name).replace("@@", type));

    assertThat(operation.request().body().fields().get(1))
        .extracting(Field::name, Field::type)
        .containsExactly("size", new Type.IntegerType("int"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"名称|类型|描述", "名称|类型|必填", "名称|类型|类型|必填|描述", "|类型|必填|描述"})
  void aHeaderWithAMissingOrExtraCellIsRepairedFromItsRows(String head) {
    String ruler = head.replaceAll("[^|]+", "-").replaceAll("^\\|", "-|");
    Operation operation =
        fixture.operation(
            post(
                "\n### 请求体\n|%s|\n|%s|\n".formatted(head, ruler)
                    + "|name|string|是|What it is called.|\n|size|int|否|How big it is.|\n"));

    assertThat(operation.request().body().fields())
        .extracting(Field::name, Field::type, Field::required, Field::description)
        .containsExactly(
            tuple("name", new Type.StringType("string"), true, "What it is called."),
            tuple("size", new Type.IntegerType("int"), false, "How big it is."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"错误码|描述|排查建议", "HTTP状态码|错误码|描述"})
  void errorColumnsAreRecognizedByTheirNumbersIfAHeaderCellIsMissing(String head) {
    Operation operation =
        fixture.operation(
            post(
                "\n### 错误码\n|%s|\n|-|-|-|\n".formatted(head)
                    + "|400|1061002|params error|Look.|\n|403|1061004|forbidden|Ask.|\n"));

    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::httpStatus, ErrorCode::message, ErrorCode::advice)
        .containsExactly(
            tuple(1061002L, 400, "params error", "Look."),
            tuple(1061004L, 403, "forbidden", "Ask."));
  }

  @Test
  void aTableInACellOfTheLastRowIsNotAnAlternativeBody() {
    String inner =
        "<md-table><md-thead><md-tr><md-th>名称</md-th><md-th>类型</md-th></md-tr></md-thead>"
            + "<md-tr><md-td>inner</md-td><md-td>string</md-td></md-tr></md-table>";
    Operation operation =
        fixture.operation(
            post(fields("请求体", "0|a|string|是|A", "0|b|string|是|Either of these: " + inner)));

    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
    assertThat(operation.request().body().alternatives()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"**参数名称**", "\"名称", "名称 (Name)"})
  void headerWordsMayBeSurroundedByOtherText(String head) {
    String page = post(fields("请求体", "0|name|string|是|Name")).replace(">名称<", ">" + head + "<");

    assertThat(fixture.operation(page).request().body().fields())
        .extracting(Field::name, Field::required)
        .containsExactly(tuple("name", true));
  }

  @Test
  void aColumnNamedRequiredOrOptionalGivesTheRequiredFields() {
    Operation operation =
        fixture.operation(
            get(
                "\n### 查询参数\n参数 | 类型 | 必填 / 选填 | 说明\n-- | -- | -- | --\na | string | 必填 | A\nb | string | 选填 | B\n"));

    assertThat(operation.request().queryParameters())
        .extracting(Field::required, Field::description)
        .containsExactly(tuple(true, "A"), tuple(false, "B"));
  }

  @Test
  void errorColumnsAreRecognizedByTheirNumbersIfTheHeaderIsDamaged() {
    Operation operation =
        fixture.operation(
            get(
                "\n### 错误码\n|HTTP|x|y|z|\n|-|-|-|-|\n|400|1230001|Bad id.|Look at it.|\n|403|1230002|No.|Ask.|\n"));

    assertThat(operation.errors())
        .extracting(ErrorCode::httpStatus, ErrorCode::code, ErrorCode::message, ErrorCode::advice)
        .containsExactly(
            tuple(400, 1230001L, "Bad id.", "Look at it."), tuple(403, 1230002L, "No.", "Ask."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|---|---|---|---|\n", "|名称|类型|必填|描述|\n"})
  void pipeRowsOfFieldsAreReadWithoutHeaderOrDelimiterRow(String lost) {
    Operation operation =
        fixture.operation(
            (post()
                    + "\n### 请求体\n|名称|类型|必填|描述|\n|---|---|---|---|\n|name|string|是|Name|\n|maker|maker|否|Maker|\n")
                .replace(lost, ""));

    assertThat(operation.request().body().fields())
        .extracting(Field::name, Field::required, Field::description)
        .containsExactly(tuple("name", true, "Name"), tuple("maker", false, "Maker"));
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_HEAD_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|---|---|---|\n", "|错误码|描述|排查建议|\n"})
  void pipeRowsOfErrorsAreReadWithoutHeaderOrDelimiterRow(String lost) {
    Operation operation =
        fixture.operation(
            (post()
                    + "\n### 错误码\n|错误码|描述|排查建议|\n|---|---|---|\n|1230001|Bad id.|Look at it.|Twice.|\n")
                .replace(lost, ""));

    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::message, ErrorCode::advice)
        .containsExactly(tuple(1230001L, "Bad id.", "Look at it.\n\nTwice."));
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_HEAD_MISSING);
  }

  @Test
  void pipeRowsWithUnknownColumnsAreReported() {
    fixture.operation(post("\n### 请求体\n|one word|another word|\n"));

    assertThat(fixture.rules()).containsExactly(Rule.TABLE_HEAD_MISSING, Rule.TABLE_ROLE_UNKNOWN);
  }

  @Test
  void tagsAreCaseInsensitive() {
    String page = post(marked("请求体", "name", "string", "size", "int"));
    Operation operation =
        fixture.operation(page.replace("<md-dt-t", "<MD-DT-T").replace("md-text", "Md-Text"));

    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("name", "size");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aTableWithoutAHeadingGetsTheRemainingRole() {
    String page =
        api("POST", GADGETS + "/:gadget_id", "")
            + fields("请求头", "0|Authorization|string|是|tenant_access_token")
            + fields("路径参数", "0|gadget_id|string||Id")
            + fields("请求体", "0|name|string|是|Name")
            + fields("响应体", "0|code|int||Code", "0|msg|string||Message");

    Operation withoutBody = fixture.operation(page.replace("### 请求体\n", ""));
    assertThat(withoutBody.request().body().fields())
        .extracting(Field::name)
        .containsExactly("name");
    assertThat(fixture.rules()).containsExactly(Rule.HEADING_MISSING);

    Operation withoutPath = new Fixture().operation(page.replace("### 路径参数\n", ""));
    assertThat(withoutPath.request().pathParameters())
        .extracting(Field::name)
        .containsExactly("gadget_id");

    Operation withoutAnswer = new Fixture().operation(page.replace("### 响应体\n", ""));
    assertThat(withoutAnswer.response().fields())
        .extracting(Field::name)
        .containsExactly("code", "msg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "**请求头**\n"})
  void aTableWithAuthorizationIsTheTableOfHeaders(String instead) {
    Operation operation =
        fixture.operation(
            (api("DELETE", GADGETS, "")
                    + fields("请求头", "0|Authorization|string|是|tenant_access_token")
                    + fields("请求体", "0|name|string|是|Name"))
                .replace("### 请求头\n", instead));

    assertThat(operation.request().headers())
        .extracting(Field::name)
        .containsExactly("Authorization");
    assertThat(operation.access().tokens()).containsExactly(AccessTokenType.TENANT);
    assertThat(operation.request().body().fields()).extracting(Field::name).containsExactly("name");
    assertThat(fixture.rules()).containsExactly(Rule.HEADING_MISSING);
  }

  @Test
  void boldLinesReplaceMissingHeadings() {
    Operation operation =
        fixture.operation(
            (post()
                    + fields("请求头", "0|Locale|string|是|Language")
                    + fields("请求体", "0|name|string|是|Name")
                    + fields("响应体", "0|id|string||Id"))
                .replaceAll("### (.*)\n", "**$1**：\n\n"));

    assertThat(operation.request().headers()).extracting(Field::name).containsExactly("Locale");
    assertThat(operation.request().body().fields()).extracting(Field::name).containsExactly("name");
    assertThat(operation.response().fields()).extracting(Field::name).containsExactly("id");
    assertThat(fixture.rules())
        .containsExactly(Rule.HEADING_MISSING, Rule.HEADING_MISSING, Rule.HEADING_MISSING);
  }

  @Test
  void aBoldLineIsTextIfThePageHasTheHeading() {
    Operation operation =
        fixture.operation(
            post(
                fields("请求体", "0|name|string|是|Name")
                    + fields("响应体", "0|id|string||Id").replace("### 响应体\n", "### 响应体\n**请求体**\n")));

    assertThat(operation.request().body().fields()).extracting(Field::name).containsExactly("name");
    assertThat(fixture.rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP URL", "HTTP Method"})
  void aRequestLineIsRecognizedByItsValues(String lost) {
    Operation operation = fixture.operation(post().replace("<md-th>" + lost + "</md-th>", ""));

    assertThat(operation.requestLine().path()).isEqualTo(GADGETS);
    assertThat(operation.requestLine().httpMethod()).isEqualTo("POST");
  }

  @Test
  void quotesAndInvisibleCharactersAreRemovedFromNames() {
    Operation operation =
        fixture.operation(post(fields("请求体", "0|na\u200bme\"|string|是|Name", "0|`size`|int|否|")));

    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("name", "size");
  }

  /** Returns a table with marked names and types, as on most pages. */
  private static String marked(String heading, String... namesAndTypes) {
    String[] rows = new String[namesAndTypes.length / 2];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          "0|<md-text type=\"field-name\" >%s</md-text>|<md-text type=\"field-type\" >%s</md-text>|是|Words"
              .formatted(namesAndTypes[2 * i], namesAndTypes[2 * i + 1]);
    }
    return fields(heading, rows);
  }
}
