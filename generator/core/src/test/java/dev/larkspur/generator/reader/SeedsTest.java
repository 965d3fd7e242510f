package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.ReadPages.Read;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks all rows of the three operations and two notices among the seeds. */
class SeedsTest {
  private static List<Operation> operations;
  private static List<Notice> notices;

  @BeforeAll
  static void read() {
    List<Read> pages = ReadPages.seeds();
    operations =
        pages.stream()
            .map(Read::content)
            .filter(PageContent.OperationPage.class::isInstance)
            .map(content -> ((PageContent.OperationPage) content).operation())
            .toList();
    notices =
        pages.stream()
            .map(Read::content)
            .filter(PageContent.NoticePage.class::isInstance)
            .map(content -> ((PageContent.NoticePage) content).notice())
            .toList();
  }

  @Test
  void theSeedsAreThreeOperationsAndTwoNotices() {
    assertThat(operations)
        .extracting(
            operation -> operation.id().toString(),
            operation -> operation.requestLine().httpMethod(),
            operation -> operation.requestLine().path())
        .containsExactly(
            tuple("im.v1.message.reply", "POST", "/open-apis/im/v1/messages/:message_id/reply"),
            tuple("im.v1.thread.forward", "POST", "/open-apis/im/v1/threads/:thread_id/forward"),
            tuple(
                "im.v1.message.merge_forward", "POST", "/open-apis/im/v1/messages/merge_forward"));
    assertThat(notices).hasSize(2);
  }

  @Test
  void theReplyHasAllItsProperties() {
    Operation reply = operations.get(0);

    assertThat(reply.page().fullPath())
        .isEqualTo("/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply");
    assertThat(reply.page().updatedAt()).isEqualTo("2025-05-21T12:33:41Z");
    assertThat(reply.page().source().line()).isEqualTo(8);
    assertThat(reply.access().tokens()).containsExactly(AccessTokenType.TENANT);
    assertThat(reply.access().scopes())
        .containsExactly(
            new Scope("im:message", false),
            new Scope("im:message:send_as_bot", false),
            new Scope("im:message:send", true));
    assertThat(reply.request().headers())
        .extracting(Field::name)
        .containsExactly("Authorization", "Content-Type");
    assertThat(reply.examples().request()).hasSize(2);
    assertThat(reply.examples().response()).hasSize(1);
    assertThat(reply.traits().idempotencyKey().parameter()).isEqualTo("uuid");
    assertThat(reply.response().kind()).isEqualTo(ResponseKind.ENVELOPE);
  }

  @Test
  void theReplyHasTheFieldsOfItsBody() {
    List<Field> body = operations.get(0).request().body().fields();

    assertThat(body)
        .extracting(Field::name, Field::required)
        .containsExactly(
            tuple("content", true),
            tuple("msg_type", true),
            tuple("reply_in_thread", false),
            tuple("uuid", false));
    assertThat(body.get(0).example().textValue()).isEqualTo("{\"text\":\"test content\"}");
    assertThat(body.get(1).enumItems())
        .extracting(EnumItem::value)
        .hasSize(10)
        .startsWith("text", "post");
    assertThat(body.get(2).defaultValue().booleanValue()).isFalse();
    assertThat(body.get(3).constraints()).isEqualTo(Constraints.builder().maxLength(50L).build());
  }

  @Test
  void theReplyHasTheNestedFieldsOfItsResponse() {
    Field data = operations.get(0).response().fields().get(2);

    assertThat(data.type()).isEqualTo(new Type.ObjectType("message", "message"));
    assertThat(data.fields()).hasSize(14);
    Field mentions = data.fields().get(12);
    assertThat(mentions.name()).isEqualTo("mentions");
    assertThat(mentions.type())
        .isEqualTo(new Type.ListType("mention[]", new Type.ObjectType("mention", "mention")));
    assertThat(mentions.fields()).hasSize(5);
  }

  @Test
  void theReplyHasItsErrorsWithLinesAndSubErrors() {
    List<ErrorCode> errors = operations.get(0).errors();

    assertThat(errors).hasSize(26);
    assertThat(errors.get(0).code()).isEqualTo(230001);
    assertThat(errors.get(0).line()).isEqualTo(766);
    assertThat(errors)
        .filteredOn(error -> !error.subErrors().isEmpty())
        .extracting(ErrorCode::code, error -> error.subErrors().size())
        .containsExactly(tuple(230099L, 10));
  }

  @Test
  void theNoticesHaveAllCodesAndEndpoints() {
    assertThat(endpoints(notices.get(0))).isEqualTo(22);
    assertThat(notices.get(1).scenarios())
        .extracting(
            scenario ->
                scenario.effects().stream().mapToInt(effect -> effect.operations().size()).sum())
        .containsExactly(36, 36, 36);
    assertThat(notices.get(1).scenarios())
        .extracting(scenario -> String.valueOf(scenario.effectiveDate()))
        .containsExactly("2025-06-25", "2025-07-23", "2025-06-25");
    assertThat(notices.get(1).scenarios()).allMatch(scenario -> scenario.events().size() == 1);
  }

  @Test
  void theScenariosOfTheNoticesHaveTexts() {
    assertThat(notices)
        .flatExtracting(Notice::scenarios)
        .hasSize(4)
        .allSatisfy(
            scenario -> {
              assertThat(scenario.reason()).contains("**202").doesNotContain("/open-apis/");
              assertThat(scenario.impact()).contains("\n- ");
              assertThat(scenario.solution()).isNotEmpty();
            });
  }

  private static int endpoints(Notice notice) {
    return notice.scenarios().stream()
        .flatMap(scenario -> scenario.effects().stream())
        .mapToInt(effect -> effect.operations().size())
        .sum();
  }
}
