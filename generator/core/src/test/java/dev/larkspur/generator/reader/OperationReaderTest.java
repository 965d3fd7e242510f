package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.GADGETS;
import static dev.larkspur.generator.reader.Fixture.api;
import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.get;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationReaderTest {
  private final Fixture fixture = new Fixture();

  @Test
  void theBaseTableGivesTheRequestLine() {
    Operation operation = fixture.operation(api("POST", GADGETS + "/", ""));

    assertThat(operation.requestLine().httpMethod()).isEqualTo("POST");
    assertThat(operation.requestLine().scheme()).isEqualTo("https");
    assertThat(operation.requestLine().host()).isEqualTo("open.feishu.cn");
    assertThat(operation.requestLine().path()).isEqualTo(GADGETS + "/");
    assertThat(operation.page().title()).isEqualTo("Rename a gadget");
    assertThat(operation.page().fullPath()).isEqualTo("/docs/gadget/rename");
    assertThat(operation.page().source().line()).isEqualTo(5);
    assertThat(operation.request().body()).isNull();
  }

  @Test
  void theBaseTableGivesRateLimitAppTypesAndScopes() {
    Operation operation =
        fixture.operation(
            """
            # Page

            ## 请求
            <md-table>
              <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
              <md-tbody>
                <md-tr><md-th>HTTP URL</md-th><md-td>https://open.feishu.cn/open-apis/gadget/v1/gadgets</md-td></md-tr>
                <md-tr><md-th>HTTP Method</md-th><md-td>GET</md-td></md-tr>
                <md-tr><md-th>接口频率限制</md-th><md-td>[1000 次/分钟、50 次/秒](/ssl:ttdoc/limits)</md-td></md-tr>
                <md-tr><md-th>支持的应用类型</md-th><md-td><md-app-support types="custom,isv"></md-app-support></md-td></md-tr>
                <md-tr><md-th>权限要求 <md-tooltip type="info">Any of these</md-tooltip></md-th>
                  <md-td>
                    <md-perm name="gadget:all" tags="">All</md-perm>
                    <md-perm name="gadget:old" tags="history,offline">Old</md-perm>
                  </md-td></md-tr>
                <md-tr><md-th>字段权限要求</md-th><md-td><md-perm name="gadget:owner" tags="">Owner</md-perm></md-td></md-tr>
              </md-tbody>
            </md-table>
            """);

    assertThat(operation.access().rateLimit().text()).isEqualTo("1000 次/分钟、50 次/秒");
    assertThat(operation.access().rateLimit().tiers())
        .containsExactly(new RateLimit.Tier(1000, 60), new RateLimit.Tier(50, 1));
    assertThat(operation.access().appTypes()).containsExactly("custom", "isv");
    assertThat(operation.access().scopes())
        .containsExactly(new Scope("gadget:all", false), new Scope("gadget:old", true));
    assertThat(operation.access().fieldScopes()).containsExactly(new Scope("gadget:owner", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "custom,isv",
        "自建应用、商店应用",
        "Custom App、Store App",
        "Custom apps<br>Store apps",
        "<md-app-support types=\"custom,isv\"></md-app-support>"
      })
  void kindsOfAppAreReadFromEachNotation(String cell) {
    String row = "<md-tr><md-th>支持的应用类型</md-th><md-td>" + cell + "</md-td></md-tr></md-tbody>";

    assertThat(fixture.operation(get().replace("</md-tbody>", row)).access().appTypes())
        .containsExactly("custom", "isv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`user_access_token` or `tenant_access_token` **Value**: Bearer `access_token`",
        "`tenant_access_token`<br>或<br>`user_access_token`<br>[How to get an app_access_token](x)",
        "tenant_access_token or user_access_token"
      })
  void tokensAreReadFromCodeMarksAndText(String cell) {
    String headers = fields("请求头", "0|Authorization|string|是|" + cell);

    assertThat(fixture.operation(get(headers)).access().tokens())
        .containsExactly(AccessTokenType.TENANT, AccessTokenType.USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Robots", "<md-app-support types=\"\"></md-app-support>Apps"})
  void kindsOfAppThatAreUnknownAreReported(String cell) {
    String row = "<md-tr><md-th>支持的应用类型</md-th><md-td>" + cell + "</md-td></md-tr></md-tbody>";

    assertThat(fixture.operation(get().replace("</md-tbody>", row)).access().appTypes()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.ACCESS_UNREADABLE);
  }

  @Test
  void anAuthorizationRowWithoutAKnownTokenIsReported() {
    String page = get(fields("请求头", "0|Authorization|string|是|Bearer, see the guide"));

    assertThat(fixture.operation(page).access().tokens()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.ACCESS_UNREADABLE);
  }

  @Test
  void anEmptyRowOfKindsOfAppOrOfTheTokenIsNotReported() {
    String row = "<md-tr><md-th>支持的应用类型</md-th><md-td>无</md-td></md-tr></md-tbody>";

    fixture.operation(
        get(fields("请求头", "0|Authorization|string|是|")).replaceFirst("</md-tbody>", row));

    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void theRateLimitHasAShorterLabelToo() {
    Operation operation =
        fixture.operation(
            get()
                .replace(
                    "</md-tbody>",
                    "<md-tr><md-th>频率限制</md-th><md-td>50 次/秒</md-td></md-tr></md-tbody>"));

    assertThat(operation.access().rateLimit().tiers()).containsExactly(new RateLimit.Tier(50, 1));
  }

  @Test
  void levelsGiveNestedFieldsAndFieldsWithChildrenAreObjects() {
    Operation operation =
        fixture.operation(
            post(
                fields(
                    "请求体",
                    "0|parts|part\\[\\]|是|Parts",
                    "1|name|string|否|Name",
                    "1|kind|enum|否|Kind",
                    "2|api_name|string|否|Api name",
                    "0|note|string|否|Note")));

    Field parts = operation.request().body().fields().get(0);
    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("parts", "note");
    assertThat(parts.type())
        .isEqualTo(new Type.ListType("part[]", new Type.ObjectType("part", "part")));
    assertThat(parts.required()).isTrue();
    assertThat(parts.fields()).extracting(Field::name).containsExactly("name", "kind");
    assertThat(parts.fields().get(1).type()).isEqualTo(new Type.ObjectType("enum", "enum"));
    assertThat(parts.fields().get(0).required()).isFalse();
    assertThat(operation.request().body().kind()).isEqualTo(BodyKind.OBJECT);
  }

  @Test
  void theNearestHeadingGivesTheRoleOfATable() {
    Operation operation =
        fixture.operation(
            api("GET", GADGETS + "/:gadget_id", "")
                + fields("路径参数", "0|gadget_id|string||Id")
                + fields("查询参数", "0|page_size|int|否|Size")
                + "\n## 请求\n"
                + fields("响应体", "0|code|int||Code", "0|msg|string||Message"));

    assertThat(operation.request().pathParameters())
        .extracting(Field::name, Field::required)
        .containsExactly(tuple("gadget_id", true));
    assertThat(operation.request().queryParameters())
        .extracting(Field::name)
        .containsExactly("page_size");
    assertThat(operation.response().fields()).hasSize(2);
  }

  @Test
  void unplacedParametersAreQueryOrBodyByMethod() {
    assertThat(fixture.operation(get(fields("请求参数", "0|a|string|是|A"))).request().queryParameters())
        .hasSize(1);
    assertThat(fixture.operation(post(fields("请求参数", "0|a|string|是|A"))).request().body().fields())
        .hasSize(1);
  }

  @Test
  void unplacedParametersOfADeleteAreQueryUnlessThePageShowsABody() {
    String page = api("DELETE", GADGETS, fields("请求参数", "0|a|string|是|A"));
    String type = fields("请求头", "0|Content-Type|string|是|application/json");
    String example = "\n### 请求示例\n```json\n{\"a\": \"b\"}\n```\n";

    assertThat(fixture.operation(page).request().queryParameters()).hasSize(1);
    assertThat(fixture.operation(page + type).request().body().fields()).hasSize(1);
    assertThat(fixture.operation(page + example).request().body().fields()).hasSize(1);
  }

  @Test
  void pathAndQueryParametersWithoutATypeColumnAreStrings() {
    Operation operation =
        fixture.operation(
            api(
                "GET",
                GADGETS + "/:id",
                "\n### 路径参数\n|参数|说明|\n|-|-|\n|id|Id|\n\n### 查询参数\n|参数|说明|\n|-|-|\n|q|Query|\n"));

    assertThat(operation.request().pathParameters())
        .extracting(Field::type)
        .containsExactly(new Type.StringType(""));
    assertThat(operation.request().queryParameters())
        .extracting(Field::type)
        .containsExactly(new Type.StringType(""));
  }

  @Test
  void anUnknownRequiredWordIsReported() {
    fixture.operation(post(fields("请求体", "0|a|string|maybe|A")));

    assertThat(fixture.rules()).containsExactly(Rule.REQUIRED_UNKNOWN);
  }

  @Test
  void aColumnOfDescriptionsAndExamplesGivesTheDescription() {
    Operation operation =
        fixture.operation(post("\n### 请求体\n|参数|类型|说明/示例|\n|-|-|-|\n|a|string|First|\n"));

    assertThat(operation.request().body().fields())
        .extracting(Field::description)
        .containsExactly("First");
  }

  @Test
  void aPathParameterWithoutARowIsAStringAndReported() {
    Operation operation = fixture.operation(api("GET", GADGETS + "/:gadget_id", ""));

    assertThat(operation.request().pathParameters())
        .extracting(Field::name, Field::required, Field::type)
        .containsExactly(tuple("gadget_id", true, new Type.StringType("")));
    assertThat(fixture.rules()).containsExactly(Rule.PATH_PARAMETER_WITHOUT_ROW);
  }

  @Test
  void aPathParameterThatTheUrlLacksIsReported() {
    String page = api("GET", GADGETS + "/:gadget_id", "");
    String table = fields("路径参数", "0|gadget_id|string|是|Gadget", "0|shop_id|string|是|Shop");

    Operation operation = fixture.operation(page + table);

    assertThat(operation.request().pathParameters())
        .extracting(Field::name)
        .containsExactly("gadget_id", "shop_id");
    Diagnostic report = fixture.diagnostics.sorted().get(0);
    assertThat(fixture.rules()).containsExactly(Rule.PATH_PARAMETER_NOT_IN_URL);
    assertThat(report.location().line())
        .isEqualTo(operation.request().pathParameters().get(1).line());
    assertThat(report.message())
        .isEqualTo("The URL lacks the path parameter \"shop_id\"; requests do not contain it.");
  }

  @Test
  void severalTablesOfABodyAreAlternatives() {
    Operation operation =
        fixture.operation(
            post()
                + fields("小型请求体", "0|name|string|是|Name", "0|size|int|是|Size")
                + fields("大型请求体", "0|size|string|否|Size", "0|weight|int|是|Weight"));

    assertThat(operation.request().body().fields())
        .extracting(Field::name, field -> field.type().text())
        .containsExactly(tuple("name", "string"), tuple("size", "int"), tuple("weight", "int"));
    assertThat(operation.request().body().alternatives())
        .extracting(alternative -> alternative.title(), alternative -> alternative.fields().size())
        .containsExactly(tuple("小型请求体", 2), tuple("大型请求体", 2));
  }

  @Test
  void aFileAtTheRootMakesTheBodyMultipart() {
    Operation operation = fixture.operation(post(fields("请求体", "0|image|file|是|Image")));

    assertThat(operation.request().body().kind()).isEqualTo(BodyKind.MULTIPART);
    assertThat(operation.request().body().contentType()).isEqualTo("multipart/form-data");
    assertThat(operation.request().body().fields().get(0).type())
        .isEqualTo(new Type.FileType("file"));
  }

  @Test
  void theContentTypeHeaderMakesABodyAForm() {
    Operation operation =
        fixture.operation(
            post()
                + fields(
                    "请求头", "0|Content-Type|string|是|**固定值**：\"application/x-www-form-urlencoded\"")
                + fields("请求体", "0|a|string|是|A"));

    assertThat(operation.request().body().kind()).isEqualTo(BodyKind.FORM);
    assertThat(operation.request().headers())
        .extracting(Field::name)
        .containsExactly("Content-Type");
  }

  @Test
  void tagsGiveTheAccessTokens() {
    Operation operation =
        fixture.operation(
            get(
                fields(
                    "请求头",
                    "0|Authorization|string|是|<md-tag mode=\"inline\""
                        + " type=\"token-user\">user_access_token</md-tag><md-tag"
                        + " ype=\"token-tenant\">tenant_access_token</md-tag>")));

    assertThat(operation.access().tokens())
        .containsExactly(AccessTokenType.TENANT, AccessTokenType.USER);
  }

  @Test
  void withoutTagsTheTextOfAuthorizationGivesTheAccessTokens() {
    Operation operation =
        fixture.operation(get(fields("请求头", "0|Authorization|string|是|Bearer app_access_token")));

    assertThat(operation.access().tokens()).containsExactly(AccessTokenType.APP);
  }

  @Test
  void aHeaderMentionedOnlyInAnAlertIsAHeader() {
    Operation operation = fixture.operation(get("\nSend `X-Lark-Helpdesk-Authorization` too.\n"));

    assertThat(operation.request().headers())
        .extracting(Field::name, Field::required, Field::line)
        .containsExactly(tuple("X-Lark-Helpdesk-Authorization", true, 18));
  }

  @Test
  void anIdempotencyKeyNeedsAKnownNameAndItsDescription() {
    String body = fields("请求体", "0|uuid|string|否|用于请求去重");
    assertThat(idempotencyKey(body))
        .isEqualTo(new IdempotencyParameter("uuid", IdempotencyParameter.In.BODY));

    assertThat(
            fixture.operation(post(body.replace("uuid", "dedupe_key"))).traits().idempotencyKey())
        .isEqualTo(new IdempotencyParameter("dedupe_key", IdempotencyParameter.In.BODY));

    String other = fields("请求体", "0|uuid|string|否|The id of a room");
    assertThat(idempotencyKey(other)).isNull();

    String query = fields("查询参数", "0|client_token|string|否|幂等");
    assertThat(idempotencyKey(query))
        .isEqualTo(new IdempotencyParameter("client_token", IdempotencyParameter.In.QUERY));
  }

  @Test
  void aTokenThatIdentifiesRepeatedRequestsIsAnIdempotencyKey() {
    String query = fields("查询参数", "0|client_token|string|否|By client_token: 是否为 同一请求");

    assertThat(idempotencyKey(query))
        .isEqualTo(new IdempotencyParameter("client_token", IdempotencyParameter.In.QUERY));
  }

  @Test
  void anyStringDescribedAsIdempotencyKeyIsOne() {
    String body =
        fields(
            "请求体",
            "0|count|int|否|幂等 ID",
            "0|name|string|否|This call is 幂等",
            "0|order|string|否|外部幂等 ID, yours");

    assertThat(idempotencyKey(body))
        .isEqualTo(new IdempotencyParameter("order", IdempotencyParameter.In.BODY));
    String known = body + fields("查询参数", "0|client_token|string|否|幂等");
    assertThat(idempotencyKey(known))
        .isEqualTo(new IdempotencyParameter("client_token", IdempotencyParameter.In.QUERY));
  }

  @Test
  void aRowWithoutANameIsReportedAndItsChildrenAreKept() {
    Operation operation =
        fixture.operation(post(fields("请求体", "0|====|string|否|", "1|kept|string|否|Kept")));

    assertThat(operation.request().body().fields()).extracting(Field::name).containsExactly("kept");
    assertThat(fixture.rules()).containsExactly(Rule.ROW_WITHOUT_NAME);
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
  }

  @Test
  void twoNamesInACellAreOneFieldAndReported() {
    Operation operation = fixture.operation(post(fields("请求体", "0|open_id、user_id|string|否|Id")));

    assertThat(operation.request().body().fields())
        .extracting(Field::name)
        .containsExactly("open_id、user_id");
    assertThat(fixture.rules()).containsExactly(Rule.ROW_WITH_TWO_NAMES);
  }

  @Test
  void aWordBesideTheNameMayMakeAFieldRequired() {
    Operation operation = fixture.operation(post(fields("请求体", "0|**name** 必选|string||Name")));

    assertThat(operation.request().body().fields())
        .extracting(Field::name, Field::required)
        .containsExactly(tuple("name", true));
  }

  @Test
  void theLineOfAFieldIsThatOfItsNameCell() {
    String page = post(fields("请求体", "0|name|string|是|Name"));
    Field field = fixture.operation(page).request().body().fields().get(0);

    assertThat(page.lines().toList().get(field.line() - 1)).isEqualTo("<md-dt-td>name</md-dt-td>");
  }

  @Test
  void unknownColumnsAreAppendedToTheDescription() {
    Operation operation =
        fixture.operation(
            get()
                + "\n### 查询参数\n|参数|类型|必须|说明|来源|\n|-|-|-|-|-|\n|a|string|是|Words|the list page|\n");

    assertThat(operation.request().queryParameters().get(0).description())
        .isEqualTo("Words\n\n来源：the list page");
  }

  @Test
  void columnsAreRecognizedByRareHeaders() {
    Operation operation =
        fixture.operation(
            get()
                + "\n### 查询参数\n|Field name|值类型|是否必传|备注|\n|-|-|-|-|\n|a|int|是|Words|\n"
                + "\n### 错误码\n|Code|Message|解决办法|\n|-|-|-|\n|7|no gadget|Make one.|\n");

    assertThat(operation.request().queryParameters())
        .extracting(Field::name, field -> field.type().text(), Field::required, Field::description)
        .containsExactly(tuple("a", "int", true, "Words"));
    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::message, ErrorCode::advice)
        .containsExactly(tuple(7L, "no gadget", "Make one."));
  }

  @Test
  void aTableUnderAnUnknownHeadingIsReportedAndCounted() {
    Operation operation = fixture.operation(get(fields("Widgets", "0|a|string|是|A")));

    assertThat(operation.request().queryParameters()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
  }

  @Test
  void aPageWithoutARequestLineIsSkippedWithAnError() {
    PageContent content =
        fixture.content(api("FETCH", GADGETS, "").replace("https://open.feishu.cn", "see "));

    assertThat(content).isEqualTo(new PageContent.OtherPage(PageKind.OPERATION));
    assertThat(fixture.rules())
        .containsExactly(Rule.OPERATION_INCOMPLETE, Rule.OPERATION_INCOMPLETE);
  }

  @Test
  void aTableWithALinkToTheDocumentationOfARequestIsNotAnOperation() {
    String link = "[Get a gadget](https://open.feishu.cn/document/gadget-v1/gadget/get)";

    PageContent content =
        fixture.content(api("GET", "/a", "").replace("https://open.feishu.cn/a", link));

    assertThat(content).isInstanceOf(PageContent.OtherPage.class);
    assertThat(fixture.rules()).doesNotContain(Rule.OPERATION_INCOMPLETE).isNotEmpty();
  }

  @Test
  void historicPagesAreDeprecated() {
    String page = get();
    assertThat(fixture.operation(page).deprecated()).isFalse();
    assertThat(fixture.operation(page.replace("Rename a", "（历史版本）")).deprecated()).isTrue();
    assertThat(fixture.operation(page.replace("Rename a gadget", "~~Rename~~")).deprecated())
        .isTrue();
    assertThat(fixture.operation(page.replace("/docs/", "/historic-version/")).deprecated())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "historic-version/gadget/get.md",
        "a/historic-version/get.md",
        "003-api/历史版本（不推荐）/gadget/get.md",
        "api/Deprecated Version (Not Recommended)/get.md"
      })
  void pagesInAHistoricFolderAreDeprecated(String path) {
    Page page = PageParser.parse(new SourceFile(path, get()), fixture.diagnostics);

    assertThat(new PageReader().read(page, fixture.diagnostics))
        .isInstanceOfSatisfying(
            PageContent.OperationPage.class,
            read -> assertThat(read.operation().deprecated()).isTrue());
  }

  @Test
  void veryDeepNestingIsCut() {
    String[] rows = new String[900];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i + "|f" + i + "|object|否|";
    }
    Operation operation = fixture.operation(post(fields("请求体", rows)));

    assertThat(fixture.ledger.modelled(Ledger.Entry.ROW)).isEqualTo(900);
    assertThat(operation.request().body().fields()).hasSize(1);
  }

  private @Nullable IdempotencyParameter idempotencyKey(String below) {
    return fixture.operation(post(below)).traits().idempotencyKey();
  }
}
