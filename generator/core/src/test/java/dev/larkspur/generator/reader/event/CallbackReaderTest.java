package dev.larkspur.generator.reader.event;

import static dev.larkspur.generator.reader.Fixture.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageKind;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReaderTest {
  private static final String BASE =
      """
      # Gadget pressed

      ## 回调
      :::html
      <md-table>
        <md-thead><tr><md-th>基本信息</md-th><md-th></md-th></tr></md-thead>
        <md-tbody>
          <md-tr><md-th>回调类型</md-th><md-td>%s</md-td></md-tr>
          <md-tr><md-th>推送方式</md-th><md-td>Webhook</md-td></md-tr>
        </md-tbody>
      </md-table>
      :::
      """;
  private static final String PRESSED = BASE.formatted("gadget.pressed");
  private static final String RECEIVED =
      "```json\n{\"header\": {\"event_type\": \"gadget.pressed\"}, \"event\": {\"id\": \"g\"}}\n```\n";

  private final Fixture fixture = new Fixture();

  @Test
  void aCallbackHasWhatAnAppReceivesAndItsAnswer() {
    Event callback =
        fixture.event(
            PRESSED
                + fields("回调体", "0|event|\\-||Event", "1|gadget_id|string||Id")
                + "\n### 回调体示例\n"
                + RECEIVED
                + "\n## 响应\n"
                + fields("响应体", "0|toast|toast|否|Toast", "1|content|string|是|Text")
                + "\n### 响应体示例\n```json\n{\"toast\": {\"content\": \"Hi\"}}\n```\n");

    assertThat(callback.id()).isEqualTo("gadget.pressed");
    assertThat(callback.access().push()).containsExactly("webhook");
    assertThat(callback.fields()).extracting(Field::name).containsExactly("event");
    assertThat(callback.examples()).hasSize(1);
    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast");
    assertThat(answer(callback).fields().get(0).fields().get(0).required()).isTrue();
    assertThat(answer(callback).alternatives()).isEmpty();
    assertThat(answer(callback).examples()).hasSize(1);
    assertThat(fixture.rules()).isEmpty();
    assertThat(fixture.ledger.modelled(Ledger.Entry.ROW)).isEqualTo(4);
    assertThat(fixture.ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(2);
  }

  @Test
  void aCallbackWithoutAnAnswerIsReported() {
    Event callback = fixture.event(PRESSED + fields("回调体", "0|gadget_id|string||Id"));

    assertThat(answer(callback).fields()).isEmpty();
    assertThat(fixture.diagnostics.sorted())
        .extracting(Object::toString)
        .containsExactly(
            "gadget/rename.md:1:1: note CALLBACK_ANSWER_MISSING The page does not describe the"
                + " answer to the callback \"gadget.pressed\"; expected a table under 响应.");
  }

  @ParameterizedTest
  @CsvSource({
    "回调结构, 响应结构",
    "回调结构体, 响应回调的结构体",
    "请求体, 返回参数",
    "回调参数, 应答参数",
    "事件体, 出参",
    "1. 接收回调, 2. 响应回调（3 秒内）",
    "Callback structure, Callback response",
    "Body, Answer",
  })
  void headingsDivideThePage(String received, String answered) {
    Event callback =
        fixture.event(
            PRESSED
                + fields(received, "0|gadget_id|string||Id")
                + fields(answered, "0|toast|object|否|Toast", "1|content|string|是|Text"));

    assertThat(callback.fields()).extracting(Field::name).containsExactly("gadget_id");
    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast");
  }

  @Test
  void sectionsBelowTheAnswerBelongToIt() {
    Event callback =
        fixture.event(
            PRESSED
                + "\n## 响应\n"
                + fields("只弹出提示", "0|toast|string|是|Toast")
                + "\n```json\n{\"toast\": \"Hi\"}\n```\n"
                + fields("更新卡片", "0|toast|string|否|Toast", "0|card|object|是|Card")
                + "\n## 示例\n```json\n{\"toast\": \"Ho\"}\n```\n"
                + "\n## 常见问题\n\n|参数|说明|\n|-|-|\n|other|Not a field|\n");

    assertThat(answer(callback).alternatives())
        .extracting(Alternative::title)
        .containsExactly("只弹出提示", "更新卡片");
    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast", "card");
    assertThat(answer(callback).examples()).hasSize(2);
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
  }

  @Test
  void aTableOfAMemberIsAPartOfTheAnswer() {
    Event callback =
        fixture.event(
            PRESSED
                + fields("响应体", "0|toast|object|否|Toast", "0|card|object|否|Card")
                + fields("toast 结构", "0|content|string|是|Text")
                + fields("响应的卡片结构", "0|type|string|是|Type", "0|data|object|是|Data")
                + "\n## 响应示例\n```json\n{\"card\": {\"type\": \"raw\", \"data\": {}}}\n```\n");

    assertThat(answer(callback).alternatives()).isEmpty();
    assertThat(answer(callback).fields())
        .extracting(Field::name, field -> field.fields().stream().map(Field::name).toList())
        .containsExactly(
            tuple("toast", List.of("content")), tuple("card", List.of("type", "data")));
    assertThat(fixture.ledger.modelled(Ledger.Entry.ROW)).isEqualTo(5);
  }

  @Test
  void anObjectWithSeveralFormsIsOpen() {
    Event callback =
        fixture.event(
            PRESSED
                + fields(
                    "响应体",
                    "0|card|object|否|Card",
                    "1|type|string|是|raw or template",
                    "1|data|object|是|Data",
                    "2|template_id|string|是|Id")
                + "\n### 响应体示例\n"
                + "```json\n{\"card\": {\"type\": \"template\", \"data\": {\"template_id\": \"t\"}}}\n```\n"
                + "```json\n{\"card\": {\"type\": \"raw\", \"data\": {\"elements\": []}}}\n```\n");
    Field card = answer(callback).fields().get(0);
    Field data = card.fields().get(1);

    assertThat(card.open()).isFalse();
    assertThat(card.fields().get(0).required()).isTrue();
    assertThat(data.open()).isTrue();
    assertThat(data.fields().get(0).required()).isFalse();
  }

  @Test
  void programsAreNotAnswers() {
    fixture.event(
        PRESSED + fields("响应体", "0|toast|string|否|Toast") + "\n### 处理\n```go\nreturn toast\n```\n");

    assertThat(fixture.diagnostics.sorted().get(0).message())
        .endsWith("it is not an example of the callback: expected JSON.");
  }

  @Test
  void theEnvelopeIsNeverAnAnswer() {
    Event callback =
        fixture.event(
            PRESSED
                + fields("返回结构", "0|schema|string||", "0|header|object||", "0|event|object||Event")
                + RECEIVED
                + fields("响应", "0|toast|string|否|Toast"));

    assertThat(callback.fields()).hasSize(3);
    assertThat(callback.examples()).hasSize(1);
    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast");
    assertThat(answer(callback).examples()).isEmpty();
  }

  @Test
  void errorCodesAreNotAnAnswer() {
    Event callback =
        fixture.event(
            PRESSED
                + fields("响应", "0|toast|string|否|Toast")
                + "\n## 返回码\n\n|返回码|描述|\n|-|-|\n|200340|Not configured|\n");

    assertThat(answer(callback).fields()).hasSize(1);
    assertThat(fixture.rules()).containsExactly(Rule.TABLE_ROLE_UNKNOWN);
  }

  @Test
  void withoutATableTheFirstExampleShowsTheAnswer() {
    Event callback =
        fixture.event(
            PRESSED + "\n## 响应示例\n```json\n{\"toast\": {\"content\": \"Hi\"}, \"wait\": 3}\n```\n");

    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast", "wait");
    assertThat(answer(callback).fields().get(1).type()).isInstanceOf(Type.IntegerType.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"`gadget.pressed`", "gadget.pressed（新版）", "回调 gadget.pressed"})
  void theTypeMayHaveRemarks(String type) {
    assertThat(fixture.event(BASE.formatted(type)).id()).isEqualTo("gadget.pressed");
  }

  @Test
  void anExampleMayHoldTheType() {
    Event callback = fixture.event(BASE.formatted("-") + "\n### 回调示例\n" + RECEIVED);

    assertThat(callback.id()).isEqualTo("gadget.pressed");
  }

  @Test
  void theProseMayHoldTheType() {
    Event callback =
        fixture.event(
            "# Gadget\n\n**回调类型**：gadget.pressed\n"
                + fields("字段", "0|gadget_id|string||Id")
                + "\n### 示例\n"
                + RECEIVED
                + "\n### 响应\n```json\n{\"toast\": \"Hi\"}\n```\n");

    assertThat(callback.id()).isEqualTo("gadget.pressed");
    assertThat(callback.fields()).isNotEmpty();
    assertThat(answer(callback).fields()).extracting(Field::name).containsExactly("toast");
  }

  @Test
  void theProseMayHoldTheTypeOfATable() {
    Event callback =
        fixture.event(
            "# Gadget\n\n**回调类型**：gadget.pressed_v1\n"
                + fields("回调结构", "0|gadget_id|string||Id")
                + "\n```json\n{\"gadget_id\": \"g\"}\n```\n");

    assertThat(callback.id()).isEqualTo("gadget.pressed_v1");
    assertThat(callback.fields()).extracting(Field::name).containsExactly("gadget_id");
    assertThat(callback.examples()).hasSize(1);
  }

  @Test
  void withoutATableTheExampleShowsWhatIsReceived() {
    Event callback = fixture.event(PRESSED + "\n### 回调示例\n```json\n{\"gadget_id\": \"g\"}\n```\n");

    assertThat(callback.fields()).extracting(Field::name).containsExactly("gadget_id");
  }

  @Test
  void aTableWithoutTheEnvelopeDescribesTheEventOfTheExample() {
    Event callback =
        fixture.event(
            PRESSED + "\n### 回调体\n|名称|描述|\n|-|-|\n|id|Id|\n" + "\n### 回调体示例\n" + RECEIVED);

    assertThat(callback.fields())
        .singleElement()
        .extracting(Field::type)
        .isInstanceOf(Type.StringType.class);
  }

  @Test
  void anExampleWithOnlyMembersOfTheAnswerIsAnExampleOfIt() {
    Event callback =
        fixture.event(
            PRESSED
                + fields("回调体", "0|gadget_id|string||Id")
                + fields("响应体", "0|toast|string|否|Toast")
                + "\n## 回调示例\n"
                + RECEIVED
                + "\n```json\n{\"toast\": \"Hi\"}\n```\n");

    assertThat(callback.examples()).hasSize(1);
    assertThat(answer(callback).examples()).hasSize(1);
  }

  @Test
  void aGuideThatMentionsATypeIsAGuide() {
    assertThat(fixture.content("# Guide\n\n回调类型：gadget.pressed\n\n```go\nhandle()\n```\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
  }

  @Test
  void aCallbackWithoutATypeIsReported() {
    PageContent content =
        fixture.content(
            "# Gadget pressed\n"
                + fields("回调参数", "0|gadget_id|string|是|Id", "0|times|int|否|Often")
                + "\n## 回调示例\n```bash\ncurl\n```\n");

    assertThat(content).isEqualTo(new PageContent.OtherPage(PageKind.CALLBACK));
    assertThat(fixture.diagnostics.sorted())
        .extracting(Object::toString)
        .containsExactly(
            "gadget/rename.md:1:1: warning CALLBACK_LEFT_OUT The callback \"Gadget pressed\" was"
                + " left out, with 2 rows and 1 example; its page names no type such as"
                + " card.action.trigger.");
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(2);
    assertThat(fixture.ledger.reported(Ledger.Entry.EXAMPLE)).isEqualTo(1);
  }

  private static Answer answer(Event callback) {
    return Objects.requireNonNull(callback.answer());
  }
}
