package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
  private static final String CODE = "0|code|int||Code";
  private static final String MSG = "0|msg|string||Message";

  @Test
  void codeMsgAndDataAreAnEnvelope() {
    assertThat(kind(fields("响应体", CODE, MSG, "0|data|-||Data"))).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(kind(fields("响应体", CODE, MSG))).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(kind(fields("响应体", CODE, "0|message|string||Message", "0|data|-||Data")))
        .isEqualTo(ResponseKind.ENVELOPE);
  }

  @Test
  void fieldsBesideTheCodeAreFlat() {
    assertThat(kind(fields("响应体", CODE, MSG, "0|token|string||Token")))
        .isEqualTo(ResponseKind.FLAT);
  }

  @Test
  void rowsWithoutCodeAreInsideDataIfTheExampleHasIt() {
    String example = "\n### 响应体示例\n```json\n{\"code\": 0, \"data\": {\"token\": \"t\"}}\n```\n";

    assertThat(kind(fields("响应体", "0|token|string||Token") + example)).isEqualTo(ResponseKind.DATA);
    assertThat(kind(fields("响应体", "0|token|string||Token"))).isEqualTo(ResponseKind.BARE);
  }

  @Test
  void anInvalidExampleStillShowsThatRowsAreInsideData() {
    String example = "\n### 响应体示例\n```json\n{\"code\": 0, \"data\": {\"token\": t\"}}\n```\n";

    assertThat(kind(fields("响应体", "0|token|string||Token") + example)).isEqualTo(ResponseKind.DATA);
  }

  @Test
  void aResponseWithoutATableMayBeAFile() {
    assertThat(kind("\n## 响应\n返回文件二进制流\n")).isEqualTo(ResponseKind.BINARY);
    assertThat(kind("\n## 响应\nNothing.\n")).isEqualTo(ResponseKind.NONE);
    assertThat(kind("")).isEqualTo(ResponseKind.NONE);
  }

  @Test
  void textOrHeadersInPlaceOfATableShowAFile() {
    assertThat(kind("\n## 响应\nHTTP 状态码为 200 时，表示下载成功。\n")).isEqualTo(ResponseKind.BINARY);
    assertThat(kind("\n## 响应\n### 响应头\n返回图片\n")).isEqualTo(ResponseKind.BINARY);
    assertThat(kind("\n## 响应\n### 响应体示例\n```\n文件二进制流\n```\n")).isEqualTo(ResponseKind.BINARY);
    assertThat(kind("\n### 响应示例\n```\nHTTP/1.1 200 OK\nContent-Type: image/png\n\n...\n```\n"))
        .isEqualTo(ResponseKind.BINARY);
    assertThat(kind(fields("响应头", "0|Content-Type|string|是|application/pdf")))
        .isEqualTo(ResponseKind.BINARY);
    assertThat(kind("\n### 响应示例\n```\nHTTP/1.1 302 Found\nLocation: https://a.b\n```\n"))
        .isEqualTo(ResponseKind.REDIRECT);
    assertThat(kind("\n### 响应示例\n```\ncurl --data-binary @file\n```\n"))
        .isEqualTo(ResponseKind.NONE);
  }

  @Test
  void aTableWithARowForAFileIsAFile() {
    assertThat(kind(fields("响应体", "0|body|file||The file."))).isEqualTo(ResponseKind.BINARY);
  }

  @Test
  void aTableOfTheEnvelopeMayDescribeTheFailureOfADownload() {
    String text = "\n## 响应\n成功时返回文件的二进制流，失败时返回：\n";
    String failure = "\n### 响应体示例\n```json\n{\"code\": 99, \"msg\": \"gone\"}\n```\n";
    String success = "\n### 响应体示例\n```json\n{\"code\": 0, \"msg\": \"ok\"}\n```\n";

    assertThat(kind(text + fields("响应体", CODE, MSG) + failure)).isEqualTo(ResponseKind.BINARY);
    assertThat(kind(text + fields("响应体", CODE, MSG) + success)).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(kind(text + fields("响应体", CODE, MSG, "0|data|-||Data")))
        .isEqualTo(ResponseKind.ENVELOPE);
    assertThat(kind("\n## 响应\n上传二进制文件的结果\n" + fields("响应体", CODE, MSG)))
        .isEqualTo(ResponseKind.ENVELOPE);
  }

  @Test
  void theExampleOfASuccessIsNotThatOfAFile() {
    String example = "\n### 响应体示例\n```json\n{\"code\": 0}\n```\n";

    assertThat(kind("\n## 响应\n上传二进制文件\n" + example)).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(ofPage(get("\n## 响应\n" + example).replace("Rename a gadget", "下载文件")).kind())
        .isEqualTo(ResponseKind.ENVELOPE);
  }

  @Test
  void withoutWordsAboutTheResponseTheIntroductionAndTheTitleCount() {
    String page = get("\n## 响应\nHTTP 状态码为 200 时，表示成功\n");

    assertThat(ofPage(page).kind()).isEqualTo(ResponseKind.NONE);
    assertThat(ofPage(page.replace("Rename a gadget", "下载素材")).kind())
        .isEqualTo(ResponseKind.BINARY);
    assertThat(ofPage(page.replace("\n## 请求", "\n成功调用后，返回文件的二进制流。\n## 请求")).kind())
        .isEqualTo(ResponseKind.BINARY);
    assertThat(ofPage(page.replace("\n## 请求", "\n上传文件的二进制流。\n## 请求")).kind())
        .isEqualTo(ResponseKind.NONE);
  }

  @Test
  void aRedirectIsRecognized() {
    String table = fields("成功响应", "0|state|string||State");
    assertThat(kind("\n## 响应\n\n### 成功响应\n浏览器将重定向\n" + table)).isEqualTo(ResponseKind.REDIRECT);
  }

  @Test
  void eventStreamsAreRecognized() {
    assertThat(kind("\n## 响应\n`text/event-stream`\n" + fields("响应体", "0|content|string||Text")))
        .isEqualTo(ResponseKind.STREAM);
    assertThat(kind(fields("响应头", "0|Content-Type|string|是|text/event-stream")))
        .isEqualTo(ResponseKind.STREAM);
    assertThat(kind("\n### 响应体示例\n```\ndata: {\"a\":1}\n```\n")).isEqualTo(ResponseKind.STREAM);
  }

  @Test
  void examplesCompleteEachOthersTypes() {
    Response response =
        response(
            """

            ### 响应体
            |参数|说明|
            |-|-|
            |code|Code|
            |data|Data|
            |&emsp;∟parts|Parts|
            |&emsp;&emsp;∟size|Size|
            |&emsp;&emsp;∟maker|Maker|
            |&emsp;∟notes|Notes|
            |&emsp;∟rest|Rest|

            ### 响应示例
            ```json
            {"code": 0, "data": {"parts": [], "notes": [], "rest": {}}}
            ```
            ```json
            {"code": 0, "data": {"parts": [{"size": 1}, {"maker": "Ada"}], "notes": ["a"]}}
            ```
            """);

    List<Field> data = response.fields().get(1).fields();
    assertThat(data)
        .extracting(Field::name, Field::type)
        .containsExactly(
            tuple("parts", new Type.ListType("", new Type.ObjectType("", null))),
            tuple("notes", new Type.ListType("", new Type.StringType(""))),
            tuple("rest", new Type.ObjectType("", null)));
    assertThat(data.get(0).fields())
        .extracting(Field::name, Field::type)
        .containsExactly(
            tuple("size", new Type.IntegerType("")), tuple("maker", new Type.StringType("")));
  }

  @Test
  void withoutATypeColumnTheExampleGivesTheTypes() {
    Response response =
        response(
            """

            ### 响应体
            |参数|说明|
            |-|-|
            |code|Code|
            |data|Data|
            |&emsp;∟names|Names|
            |&emsp;∟parts|Parts|
            |&emsp;&emsp;∟size|Size|
            |&emsp;∟more|More|

            ### 响应示例
            ```json
            {"code": 0, "data": {"names": ["a"], "parts": [{"size": 1.5}]}}
            ```
            """);

    assertThat(response.fields().get(0).type()).isEqualTo(new Type.IntegerType(""));
    Field data = response.fields().get(1);
    assertThat(data.type()).isEqualTo(new Type.ObjectType("", null));
    assertThat(data.fields())
        .extracting(Field::name, Field::type)
        .containsExactly(
            tuple("names", new Type.ListType("", new Type.StringType(""))),
            tuple("parts", new Type.ListType("", new Type.ObjectType("", null))),
            tuple("more", new Type.AnyType("")));
    assertThat(data.fields().get(1).fields().get(0).type()).isEqualTo(new Type.NumberType(""));
  }

  @Test
  void rowsRepeatedInALaterTableAreSkippedAndReported() {
    Fixture fixture = new Fixture();
    Response response =
        fixture
            .operation(
                get(
                    fields("响应体", CODE, MSG)
                        + fields("响应体", "0|msg|string||Again", "0|token|string||Token")))
            .response();

    assertThat(response.fields()).extracting(Field::name).containsExactly("code", "msg", "token");
    assertThat(fixture.rules()).containsExactly(Rule.ROW_IN_TWO_TABLES);
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
    assertThat(fixture.ledger.modelled(Ledger.Entry.ROW)).isEqualTo(3);
  }

  private static ResponseKind kind(String below) {
    return response(below).kind();
  }

  private static Response response(String below) {
    return ofPage(get(below));
  }

  private static Response ofPage(String page) {
    return new Fixture().operation(page).response();
  }

  @Test
  void rowsBesideTheEnvelopeMakeTheLinkedResponseFlat() {
    String rows =
        fields(
            "响应体",
            "0|code|int||",
            "0|msg|string||",
            "0|data|object||",
            "1|id|string||",
            "0|extra|string||");
    Operation operation = new Fixture().operation(get() + rows);

    assertThat(operation.response().kind()).isEqualTo(ResponseKind.ENVELOPE);
    Api api = Linker.link(List.of(operation), List.of(), List.of(), new Diagnostics());
    assertThat(api.services().get(0).endpoints().get(0).payload())
        .isInstanceOfSatisfying(
            Payload.Members.class,
            members -> assertThat(members.kind()).isEqualTo(ResponseKind.FLAT));
  }
}
