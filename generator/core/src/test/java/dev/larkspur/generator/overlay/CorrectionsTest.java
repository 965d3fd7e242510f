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
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Retry;
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
