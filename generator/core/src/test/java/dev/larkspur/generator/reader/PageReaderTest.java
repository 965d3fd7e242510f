package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String BASE =
      """
      # Gadget added

      ## 事件
      :::html
      <md-table>
        <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
        <md-tbody><md-tr><md-th>%s</md-th><md-td>%s</md-td></md-tr></md-tbody>
      </md-table>
      :::
      """;

  private final Fixture fixture = new Fixture();

  @Test
  void anEventHasItsTypeFieldsAndExamples() {
    Event event =
        fixture.event(
            BASE.formatted("事件类型", "gadget.added_v1")
                + fields("事件体", "0|event|\\-||Event", "1|gadget_id|string||Id")
                + "\n### 事件体示例\n```json\n{\"event\": {\"gadget_id\": \"g\"}}\n```\n");

    assertThat(event.id()).isEqualTo("gadget.added_v1");
    assertThat(event.title()).isEqualTo("Gadget added");
    assertThat(event.fields().get(0).fields()).extracting(Field::name).containsExactly("gadget_id");
    assertThat(event.examples()).hasSize(1);
  }

  @Test
  void anEventWithoutATypeIsSkippedWithAnError() {
    assertThat(fixture.content(BASE.formatted("事件类型", "")))
        .isEqualTo(new PageContent.OtherPage(PageKind.EVENT));
    assertThat(fixture.rules()).containsExactly(Rule.OPERATION_INCOMPLETE);
  }

  @Test
  void aLegacyEventWithoutATableIsReadFromItsExample() {
    Event event =
        fixture.event(
            """
            # Gadget added

            **回调示例：**
            ```json
            {
              "uuid": "u",
              "type": "event_callback", // always
              "event": {
                "type": "gadget_added",
                "parts": [{"size": 1}],
              }
            }
            ```
            """);

    assertThat(event.id()).isEqualTo("gadget_added");
    assertThat(event.fields())
        .extracting(Field::name, Field::type)
        .contains(tuple("uuid", new Type.StringType("")));
    assertThat(event.fields().get(2).fields().get(1).type())
        .isEqualTo(new Type.ListType("", new Type.ObjectType("", null)));
  }

  @Test
  void aPageMayDescribeSeveralLegacyEvents() {
    String example =
        "```json\n{\"type\": \"event_callback\", \"event\": {\"type\": \"%s\"}}\n```\n";
    List<Event> events =
        fixture.events(
            "# Gadgets\n\n"
                + example.formatted("gadget_added")
                + "\n"
                + example.formatted("gadget_gone"));

    assertThat(events).extracting(Event::id).containsExactly("gadget_added", "gadget_gone");
    assertThat(events).allMatch(event -> event.examples().size() == 1);
  }

  @Test
  void anExampleMayDescribeSeveralEvents() {
    List<Event> events =
        fixture.events(
            """
            # Gadgets
            ```json
            {
              "type": "event_callback",
              "event": {
                "type": "gadget_add", // 包括 gadget_add, gadget_update
                "size": 1 // no comma
                "id": "g"
              }
            }
            ```
            """);

    assertThat(events).extracting(Event::id).containsExactly("gadget_add", "gadget_update");
    assertThat(events.get(1).fields().get(1).fields())
        .extracting(Field::name)
        .containsExactly("type", "size", "id");
  }

  @Test
  void aPageWithEventsOfBothGenerationsIsAGuide() {
    PageContent content =
        fixture.content(
            """
            # Events
            ```json
            {"type": "event_callback", "event": {"type": "gadget_add"}}
            ```
            ```json
            {"schema": "2.0", "header": {"event_type": "gadget.added_v1"}, "event": {}}
            ```
            """);

    assertThat(content).isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
  }

  @Test
  void severalBodiesAreSeveralEventsIfTheirExamplesNameThem() {
    String body = "\n### 事件体\n|字段|类型|描述|\n|-|-|-|\n|event|object|It|\n|∟ %s|string|One|\n";
    String example = "\n### 事件体示例\n```json\n{\"event\": {\"type\": \"%s\"}}\n```\n";
    List<Event> events =
        fixture.events(
            BASE.formatted("事件类型", "gadget_add")
                + body.formatted("a")
                + example.formatted("gadget_add")
                + body.formatted("b")
                + example.formatted("gadget_add")
                + body.formatted("c")
                + example.formatted("gadget_gone"));

    assertThat(events).extracting(Event::id).containsExactly("gadget_add", "gadget_gone");
    assertThat(events.get(1).fields().get(0).fields()).extracting(Field::name).containsExactly("c");
    assertThat(fixture.rules()).contains(Rule.ROW_IN_TWO_TABLES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"事件内容", "事件参数", "事件结构", "事件体参数"})
  void theBodyOfAnEventHasSeveralHeadings(String heading) {
    Event event =
        fixture.event(
            BASE.formatted("事件类型", "gadget.added_v1") + fields(heading, "0|event|\\-||Event"));

    assertThat(event.fields()).extracting(Field::name).containsExactly("event");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aTableWithTheRootFieldsOfAnEventIsItsBodyUnderAnyHeading() {
    Event event =
        fixture.event(
            BASE.formatted("事件类型", "gadget.added_v1")
                + fields("请求头", "0|X-Seal|string||Seal")
                + fields("More", "0|schema|string||", "0|header|\\-||", "0|event|\\-||"));

    assertThat(event.fields()).extracting(Field::name).containsExactly("schema", "header", "event");
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN, Rule.HEADING_MISSING);
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
  }

  @Test
  void anEventWithoutATableIsReadFromItsExample() {
    Event event =
        fixture.event(
            BASE.formatted("事件类型", "gadget_add")
                + "\n## 回调示例\n```json\n{\"event\": {\"type\": \"gadget_add\", \"id\": 1}}\n```\n");

    assertThat(event.fields().get(0).fields())
        .extracting(Field::name)
        .containsExactly("type", "id");
  }

  @Test
  void aListOfErrorCodesIsRecognized() {
    assertThat(fixture.content("# Codes\n\n|错误码|描述|\n|-|-|\n|1|A|\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.ERROR_CODES));
  }

  @Test
  void aGuideMayHaveTablesOfErrorCodes() {
    String errors = "\n|错误码|描述|\n|-|-|\n|1|A|\n";
    assertThat(
            fixture.content("# Guide\n" + errors + "\n## Colours\n|Colour|描述|\n|-|-|\n|red|A|\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE_WITH_ERRORS));
  }

  @Test
  void otherCodesAreNotErrors() {
    assertThat(fixture.content("# Colours\n\n|code|说明|\n|-|-|\n|1|Red|\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
  }

  @Test
  void programsThatReceiveAnEventAreNotExamples() {
    Event event =
        fixture.event(
            BASE.formatted("事件类型", "gadget.added_v1")
                + "\n### 事件体示例\n```json\n{\"event\": {}}\n```\n"
                + "\n### 事件订阅示例代码\n```go\npackage main\n```\n```java\nclass Main {}\n```\n");

    assertThat(event.examples()).hasSize(1);
    assertThat(fixture.ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(1);
    assertThat(fixture.ledger.reported(Ledger.Entry.EXAMPLE)).isEqualTo(2);
    assertThat(fixture.diagnostics.sorted())
        .extracting(Object::toString)
        .containsExactly(
            "gadget/rename.md:17:1: note PROGRAM_LEFT_OUT The code under \"事件订阅示例代码\" was left"
                + " out, 2 blocks on lines 17, 20; it is not an example of the event: expected JSON.");
  }

  @Test
  void aNoticeIsRecognized() {
    assertThat(fixture.content("# Notice\n\n### 变更事项\nWords\n"))
        .isInstanceOf(PageContent.NoticePage.class);
  }

  @Test
  void anyOtherPageIsAGuide() {
    assertThat(fixture.content("# Guide\n\n|HTTP Method|HTTP URL|\n|-|-|\n|GET|/a/b|\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
    assertThat(fixture.content("")).isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
    assertThat(fixture.rules()).containsExactly(Rule.PAGE_NOT_AN_API, Rule.PAGE_NOT_AN_API);
  }

  @Test
  void anApiPageInAnUnknownLanguageIsRejected() {
    PageContent content =
        fixture.content(
            """
            # Renommer un gadget

            ## Requête
            |Faits||
            |-|-|
            |HTTP URL|https://open.feishu.cn/open-apis/gadget/v1/gadgets|
            |HTTP Method|GET|
            """);

    assertThat(content).isEqualTo(new PageContent.OtherPage(PageKind.OPERATION));
    assertThat(fixture.diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The page describes an operation, but its headings are unknown; expected 请求, 响应 and"
                + " 错误码, or Request, Response and Error code. The page was left out.");
  }

  @Test
  void theRequestLineMayBeAPipeTable() {
    PageContent content =
        fixture.content(
            """
            # Rename a gadget

            ## 请求
            |基本||
            |-|-|
            |HTTP URL|https://open.feishu.cn/open-apis/gadget/v1/gadgets|
            |HTTP Method|GET|
            """);

    assertThat(content).isInstanceOf(PageContent.OperationPage.class);
  }
}
