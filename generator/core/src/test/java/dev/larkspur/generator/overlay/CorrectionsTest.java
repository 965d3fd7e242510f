package dev.larkspur.generator.overlay;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.callback;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  @Test
  void aCorrectionHasItsReasonAndLocation() {
    Corrected corrected = corrected("field: body.count", "type: integer", "reason: Seen.");

    assertThat(corrected.said()).isEmpty();
    assertThat(corrected.api().corrections())
        .containsExactly(
            new Correction(
                "im.v1.message.send",
                "body.count",
                "type integer, not string",
                "Seen.",
                new Source("overlay.yaml", 4)));
  }

  @Test
  void aTypeIsCorrectedWithItsDefaultAndExample() {
    Field count = body(corrected("field: body.count", "type: list<integer>", "reason: x"), "count");

    assertThat(count.type())
        .isEqualTo(new Type.ListType("list<integer>", new Type.IntegerType("integer")));
    assertThat(count.line()).isEqualTo(10);
  }

  @Test
  void aTypeWithoutFieldsRemovesThem() {
    Corrected corrected = corrected("field: body.sender", "type: string", "reason: x");

    assertThat(body(corrected, "sender").fields()).isEmpty();
    assertThat(corrected.changes())
        .containsExactly("body.sender: type string, not object(sender); the fields below it go");
  }

  @Test
  void aNestedFieldIsCorrectedAndItsSiblingsAreUnchanged() {
    Corrected corrected = corrected("field: response.data.items.id", "required: true", "reason: x");
    List<Field> items = corrected.operation().response().fields().get(2).fields().get(0).fields();

    assertThat(items).extracting(Field::name).containsExactly("id", "kind");
    assertThat(items).extracting(Field::required).containsExactly(true, null);
    assertThat(corrected.changes())
        .containsExactly("response.data.items.id: required true, where the page does not say");
  }

  @Test
  void anObjectIsOpened() {
    Corrected corrected = corrected("field: body.sender", "open: true", "reason: x");

    assertThat(body(corrected, "sender").open()).isTrue();
    assertThat(corrected.changes())
        .containsExactly("body.sender: open, with members that no row describes");
    assertThat(agreed("field: body.sender", "open: false", "reason: x"))
        .isEqualTo("body.sender is not open");
    assertThat(corrected("field: body.count", "open: true", "reason: x").said().get(0))
        .contains("OVERLAY_UNMATCHED", "the field body.count has no fields below it");
  }

  @Test
  void aNameWithADotInItIsFound() {
    Corrected corrected = corrected("field: body.a.b", "required: true", "reason: x");

    assertThat(body(corrected, "a.b").required()).isTrue();
  }

  @Test
  void aRenamedParameterOfThePathIsRenamedInTheUrl() {
    Corrected corrected = corrected("field: path.chat_id", "name: id", "reason: x");

    assertThat(corrected.operation().requestLine().path())
        .isEqualTo("/open-apis/im/v1/chats/:id/messages");
    assertThat(corrected.operation().request().pathParameters())
        .extracting(Field::name)
        .contains("id");
  }

  @Test
  void anIdempotencyKeyFollowsItsField() {
    assertThat(
            corrected("field: body.uuid", "name: key", "reason: x")
                .operation()
                .traits()
                .idempotencyKey())
        .isEqualTo(new IdempotencyParameter("key", IdempotencyParameter.In.BODY));
    assertThat(
            corrected("field: body.uuid", "remove: true", "reason: x")
                .operation()
                .traits()
                .idempotencyKey())
        .isNull();
  }

  @Test
  void knownValuesAreAddedRemovedAndDescribed() {
    Corrected corrected =
        corrected(
            "field: body.kind",
            "enum:",
            "  add: {image: A picture., 7: }",
            "  remove: [post]",
            "  describe: {text: Plain words.}",
            "reason: x");

    assertThat(corrected.said()).isEmpty();
    assertThat(body(corrected, "kind").enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(
            tuple("text", "Plain words."), tuple("image", "A picture."), tuple("7", ""));
    assertThat(
            body(corrected("field: body.kind", "enum: {replace: [no]}", "reason: x"), "kind")
                .enumItems())
        .extracting(EnumItem::value)
        .containsExactly("no");
  }

  @Test
  void aFieldIsAddedWhereItsParentIs() {
    Corrected corrected =
        corrected(
            "field: response.data.items.extra",
            "add: {type: 'map<string, integer>', required: true, description: More., enum: [a]}",
            "reason: x");
    Field data = corrected.operation().response().fields().get(2);
    Field added = data.fields().get(0).fields().get(2);

    assertThat(added.name()).isEqualTo("extra");
    assertThat(added.description()).isEqualTo("More.");
    assertThat(added.required()).isTrue();
    assertThat(added.line()).isEqualTo(8);
    assertThat(corrected.changes())
        .containsExactly("response.data.items.extra: added, map<string, integer>");
  }

  @Test
  void anOperationWithoutABodyGetsOneWithItsFirstField() {
    Corrected corrected =
        Corrected.of(
            overlay("field: body.x", "add: {type: string}", "reason: x"),
            operation("im.v1.message.send", "POST", "/x"));
    Body body = corrected.operation().request().body();

    assertThat(body).isNotNull();
    assertThat(body.contentType()).isEqualTo("application/json");
    assertThat(body.fields()).extracting(Field::name).containsExactly("x");
  }

  @Test
  void pagingIsFoundInCorrectedRows() {
    Corrected corrected =
        corrected("field: response.data.page_token", "add: {type: string}", "reason: x");

    assertThat(corrected.operation().traits().paging())
        .isEqualTo(new PagingFields("page_token", "data.page_token", null, "data.items"));
  }

  @Test
  void rulesOfAWholeOperationAreCorrected() {
    Operation operation =
        corrected(
                "responseKind: bare",
                "paging: {tokenParameter: page_token, nextToken: data.next, items: data.items}",
                "idempotencyKey: {parameter: page_token, in: query}",
                "retryableCodes: [5, 7, 5]",
                "harmlessTwice: true",
                "reason: x")
            .operation();

    assertThat(operation.response().kind()).isEqualTo(ResponseKind.BARE);
    assertThat(operation.traits().paging())
        .isEqualTo(new PagingFields("page_token", "data.next", null, "data.items"));
    assertThat(operation.traits().idempotencyKey())
        .isEqualTo(new IdempotencyParameter("page_token", IdempotencyParameter.In.QUERY));
    assertThat(operation.traits().retry()).isEqualTo(new Retry(List.of(5L, 7L), true));
  }

  @Test
  void pagingAndIdempotencyKeyCanBeRemoved() {
    Corrected corrected =
        Corrected.of(
            overlay("paging: none", "idempotencyKey: none", "reason: x"),
            operation("im.v1.message.send", "POST", "/x")
                .query(string("page_token"))
                .body(string("uuid"))
                .data(string("page_token"), objects("items", "item", string("id")))
                .idempotencyKey("uuid"));

    assertThat(corrected.operation().traits().paging()).isNull();
    assertThat(corrected.operation().traits().idempotencyKey()).isNull();
    assertThat(corrected.changes())
        .containsExactly(
            "im.v1.message.send: no paging, not paging by page_token from data.page_token",
            "im.v1.message.send: no idempotency key, not idempotency key body.uuid");
  }

  @Test
  void anEventIsCorrected() {
    Corrected corrected =
        Corrected.of(
            """
            events:
              im.message.receive_v1:
                - {field: event.sender.id, type: integer, reason: x}
            """,
            List.of(event("im.message.receive_v1", object("sender", "sender", string("id")))));
    Field sender = corrected.api().events().get(0).fields().get(0).fields().get(0);

    assertThat(sender.fields().get(0).type()).isInstanceOf(Type.IntegerType.class);
    assertThat(corrected.said()).isEmpty();
  }

  @Test
  void aCallbackAndItsAnswerAreCorrected() {
    Corrected corrected =
        Corrected.of(
            """
            events:
              card.action.trigger:
                - {field: event.answer, type: integer, reason: x}
                - {field: answer.toast.content, required: true, reason: x}
                - {field: answer.nope, required: true, reason: x}
            """,
            List.of(
                callback(
                    "card.action.trigger",
                    List.of(string("answer")),
                    object("toast", "toast", string("content")))));
    Event callback = corrected.api().events().get(0);

    assertThat(callback.fields().get(0).fields().get(0).type())
        .isInstanceOf(Type.IntegerType.class);
    assertThat(callback.answer()).isNotNull();
    assertThat(callback.answer().fields().get(0).fields().get(0).required()).isTrue();
    assertThat(corrected.said())
        .containsExactly(
            "5:28 OVERLAY_UNMATCHED The entry corrects nothing in card.action.trigger: the field"
                + " answer.nope does not exist.");
  }

  @Test
  void errorsAreAddedChangedAndRemoved() {
    Corrected corrected =
        corrected(
            "errors:",
            "  add: {9: {status: 403, message: Gone., advice: Ask.}}",
            "  change: {5: {status: 429, advice: Wait.}}",
            "  remove: [7]",
            "reason: x");

    assertThat(corrected.said()).isEmpty();
    assertThat(corrected.operation().errors())
        .extracting(ErrorCode::code, ErrorCode::httpStatus, ErrorCode::message, ErrorCode::advice)
        .containsExactly(tuple(5L, 429, "Busy.", "Wait."), tuple(9L, 403, "Gone.", "Ask."));
    assertThat(corrected.changes())
        .containsExactly(
            "im.v1.message.send: error 9 added",
            "im.v1.message.send: error 5: HTTP status 429, not 400; advice: Wait.",
            "im.v1.message.send: error 7 removed");
  }

  @Test
  void accessIsCorrected() {
    Corrected corrected =
        corrected(
            "tokens: [user, app]",
            "rateLimit: [{requests: 5, perSeconds: 1}]",
            "scopes: {add: {'im:chat': optional, 'im:app': }}",
            "fieldScopes: {add: ['contact:user.id']}",
            "deprecated: true",
            "description: Sends.",
            "reason: x");
    Operation operation = corrected.operation();

    assertThat(corrected.said()).isEmpty();
    assertThat(operation.access().tokens())
        .containsExactly(AccessTokenType.USER, AccessTokenType.APP);
    assertThat(operation.access().rateLimit())
        .isEqualTo(new RateLimit("5 requests in 1 s", List.of(new RateLimit.Tier(5, 1))));
    assertThat(operation.access().scopes())
        .contains(new Scope("im:chat", false, Scope.Group.OPTIONAL), new Scope("im:app", false));
    assertThat(operation.access().fieldScopes())
        .containsExactly(new Scope("contact:user.id", false));
    assertThat(operation.deprecated()).isTrue();
    assertThat(operation.page().description()).isEqualTo("Sends.");
  }

  @Test
  void scopesAreGroupedAndRemoved() {
    Corrected corrected =
        Corrected.of(
            """
            operations:
              im.v1.message.send:
                - {scopes: {add: ['a:b']}, reason: x}
                - {scopes: {group: {'a:b': required}, remove: ['im:message']}, reason: y}
                - {scopes: {group: {'a:d': required}}, reason: z}
            """,
            send());

    assertThat(corrected.operation().access().scopes())
        .containsExactly(
            new Scope("im:message:send", true), new Scope("a:b", false, Scope.Group.REQUIRED));
    assertThat(corrected.said())
        .containsExactly(
            "5:25 OVERLAY_UNMATCHED The entry corrects nothing in im.v1.message.send: the scope"
                + " a:d does not exist.");
  }

  @Test
  void descriptionDeprecationAndConstraintsOfAFieldAreCorrected() {
    Corrected corrected =
        corrected(
            "field: body.count",
            "description: How many.",
            "deprecated: true",
            "constraints: {minLength: 1, maxLength: none}",
            "reason: x");
    Field count = body(corrected, "count");

    assertThat(count.description()).isEqualTo("How many.");
    assertThat(count.deprecated()).isTrue();
    assertThat(count.constraints()).isEqualTo(Constraints.builder().minLength(1L).build());
    assertThat(corrected.said())
        .singleElement()
        .asString()
        .contains("already agrees: body.count has no maxLength");
  }

  @Test
  void descriptionDeprecationAndScopesOfAnEventAreCorrected() {
    Corrected corrected =
        Corrected.of(
            """
            events:
              im.message.receive_v1:
                - {description: Arrives., deprecated: true, scopes: {add: ['im:message']}, reason: x}
            """,
            List.of(event("im.message.receive_v1", string("id"))));
    Event event = corrected.api().events().get(0);

    assertThat(event.description()).isEqualTo("Arrives.");
    assertThat(event.deprecated()).isTrue();
    assertThat(event.access().scopes()).containsExactly(new Scope("im:message", false));
    assertThat(corrected.said()).isEmpty();
  }

  @Test
  void invalidValuesOfErrorsLimitsAndScopesAreRejected() {
    assertThat(corrected("errors: {add: {9: {status: 403}}}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("OVERLAY_INVALID", "The key \"message\" is missing");
    assertThat(corrected("errors: {change: {nine: {message: a}}}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("expected an error code");
    assertThat(corrected("errors: {change: {5: {status: 99}}}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("expected an HTTP status");
    assertThat(corrected("rateLimit: [{requests: 0, perSeconds: 1}]", "reason: x").said())
        .singleElement()
        .asString()
        .contains("expected a whole number above 0");
    assertThat(corrected("tokens: [bot]", "reason: x").said()).isNotEmpty();
    assertThat(corrected("scopes: {group: {'a:b': some}}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("expected required, optional");
    assertThat(corrected("field: body.count", "constraints: {maxLength: -1}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("expected none or a number");
  }

  @Test
  void anUnmatchedEntryIsAnErrorWithItsLocation() {
    assertThat(corrected("field: body.nope", "required: true", "reason: x").said())
        .containsExactly(
            "4:7 OVERLAY_UNMATCHED The entry corrects nothing in im.v1.message.send: the field"
                + " body.nope does not exist.");
    assertThat(corrected("field: body.nope.deep", "add: {type: string}", "reason: x").said())
        .containsExactly(
            "4:7 OVERLAY_UNMATCHED The entry corrects nothing in im.v1.message.send: the field"
                + " body.nope.deep does not exist.");
    assertThat(corrected("field: body.kind", "enum: {describe: {x: y}}", "reason: x").said())
        .containsExactly(
            "4:14 OVERLAY_UNMATCHED The entry corrects nothing in im.v1.message.send: x is not a"
                + " known value"
                + " of body.kind.");
    assertThat(corrected("field: body.flag", "enum: {add: [x]}", "reason: x").said())
        .containsExactly(
            "4:14 OVERLAY_UNMATCHED The entry corrects nothing in im.v1.message.send: body.flag is"
                + " boolean, which has no known values.");
    assertThat(corrected("field: path.more", "add: {type: string}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("path parameters follow from the URL");
    assertThat(corrected("field: body.count", "add: {type: integer}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("body.count already exists with the type string; correct its type");
    assertThat(corrected("field: body.count", "name: kind", "reason: x").said())
        .singleElement()
        .asString()
        .contains("the field body.count has a sibling kind");
    assertThat(
            corrected("paging: {tokenParameter: page_token, nextToken: data.no}", "reason: x")
                .said())
        .singleElement()
        .asString()
        .contains("the response field data.no does not exist");
    assertThat(corrected("idempotencyKey: {parameter: no, in: body}", "reason: x").said())
        .singleElement()
        .asString()
        .contains("body.no does not exist");
  }

  @Test
  void anUnknownOperationOrEventIsAnError() {
    Corrected corrected =
        Corrected.of(
            """
            operations:
              im.v1.nope.get: [{harmlessTwice: true, reason: x}]
            events:
              im.nope_v1: [{field: a, required: true, reason: x}]
            """,
            send());

    assertThat(corrected.said())
        .containsExactly(
            "2:3 OVERLAY_UNMATCHED Unknown operation im.v1.nope.get.",
            "4:3 OVERLAY_UNMATCHED Unknown event im.nope_v1.");
  }

  @Test
  void anEntryThatThePageAgreesWithIsANote() {
    assertThat(agreed("field: body.count", "type: string", "reason: x"))
        .isEqualTo("the type of body.count is string");
    assertThat(agreed("field: body.kind", "required: true", "reason: x"))
        .isEqualTo("body.kind is required");
    assertThat(agreed("field: body.gone", "remove: true", "reason: x"))
        .isEqualTo("the field body.gone does not exist");
    assertThat(agreed("field: body.gone", "name: kind", "reason: x"))
        .isEqualTo("the field body.gone has the name kind");
    assertThat(agreed("field: body.count", "add: {type: string}", "reason: x"))
        .isEqualTo("the field body.count exists");
    assertThat(agreed("field: body.kind", "enum: {add: [text]}", "reason: x"))
        .isEqualTo("text is a known value of body.kind");
    assertThat(agreed("field: body.kind", "enum: {remove: [gone]}", "reason: x"))
        .isEqualTo("gone is not a known value of body.kind");
    assertThat(agreed("responseKind: envelope", "reason: x"))
        .isEqualTo("the response kind is envelope");
    assertThat(agreed("errors: {remove: [6]}", "reason: x"))
        .isEqualTo("the error 6 does not exist");
    assertThat(agreed("errors: {change: {5: {status: 400}}}", "reason: x"))
        .isEqualTo("the error 5 is the same");
    assertThat(agreed("rateLimit: [{requests: 100, perSeconds: 60}]", "reason: x"))
        .isEqualTo("the rate limit is the same");
    assertThat(agreed("deprecated: false", "reason: x")).isEqualTo("it is not deprecated");
    assertThat(agreed("paging: none", "reason: x")).isEqualTo("the operation has no paging");
    assertThat(agreed("idempotencyKey: {parameter: uuid, in: body}", "reason: x"))
        .isEqualTo("the idempotency key is the same");
  }

  @Test
  void aLaterEntryAppliesToTheResultOfEarlierOnes() {
    Corrected corrected =
        Corrected.of(
            """
            operations:
              im.v1.message.send:
                - {field: body.count, name: total, reason: x}
                - {field: body.total, required: true, reason: y}
            """,
            send());

    assertThat(corrected.said()).isEmpty();
    assertThat(body(corrected, "total").required()).isTrue();
  }

  private static OperationSpec send() {
    return operation("im.v1.message.send", "POST", "/open-apis/im/v1/chats/:chat_id/messages")
        .path(string("chat_id"))
        .query(string("page_token"))
        .body(
            string("count"),
            required(words("kind", "text", "post")),
            bool("flag"),
            string("uuid"),
            string("a.b"),
            object("sender", "sender", string("id")))
        .data(objects("items", "item", string("id"), string("kind")), string("next"))
        .errors(error(5, 400, "Busy."), error(7, 400, "Busy as well."))
        .idempotencyKey("uuid");
  }

  private static Corrected corrected(String... entry) {
    return Corrected.of(overlay(entry), send());
  }

  private static String agreed(String... entry) {
    Corrected corrected = corrected(entry);
    assertThat(corrected.api().corrections()).isEmpty();
    assertThat(corrected.said()).hasSize(1);
    String prefix = " OVERLAY_AGREED The page of im.v1.message.send already agrees: ";
    String said = corrected.said().get(0);
    assertThat(said).contains(prefix);
    return said.substring(said.indexOf(prefix) + prefix.length(), said.length() - 1);
  }

  private static String overlay(String... entry) {
    return "operations:\n  im.v1.message.send:\n    - " + String.join("\n      ", entry) + "\n";
  }

  private static Field body(Corrected corrected, String name) {
    Body body = corrected.operation().request().body();
    return body.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + body));
  }
}
