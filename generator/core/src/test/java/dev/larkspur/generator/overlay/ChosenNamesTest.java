package dev.larkspur.generator.overlay;

import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that Java names of an overlay are allocated before all other names. */
class ChosenNamesTest {
  private static final Event RECEIVED =
      event("im.message.receive_v1", object("sender", "user", string("id")));

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void allElementsOfAnOperationCanBeNamed() {
    Map<String, String> names =
        names(
            """
            operations:
              im.v1.message.create:
                - java: {method: post, classes: PostMessage, errors: {5: BUSY, 99/7: DEEP}}
                  reason: x
                - {field: query.kind, java: {component: sort, type: Sort, values: {a: ALPHA}}, reason: x}
                - {field: response.data.items.sender.id, java: {component: who}, reason: x}
                - {field: response.data.items, java: {type: Thing}, reason: x}
            events:
              im.message.receive_v1:
                - {java: {class: MessageCame}, reason: x}
                - {field: event.sender, java: {component: from}, reason: x}
            """);

    assertThat(names)
        .containsEntry("operation im.v1.message.create", "PostMessage")
        .containsEntry("method im.v1.message.create", "post")
        .containsEntry("error im.v1.PostMessageError#5", "BUSY")
        .containsEntry("error im.v1.PostMessageError#99/7", "DEEP")
        .containsEntry("component im.v1.PostMessageRequest#kind in query", "sort")
        .containsEntry("enum kind at im.v1.message.create/request.kind?QUERY", "Sort")
        .containsEntry("constant im.v1.Sort#a", "ALPHA")
        .containsEntry("constant im.v1.Sort#b", "B")
        .containsEntry("schema item at im.v1.message.create/response.items", "Thing")
        .containsEntry("component im.v1.Sender#id", "who")
        .containsEntry("event im.message.receive_v1", "MessageCame")
        .containsEntry("component im.v1.MessageCame#sender", "from");
    assertThat(Corrected.said(diagnostics)).isEmpty();
  }

  @Test
  void aChosenNameHasPrecedenceOverALockedOne() {
    LockedNames locked =
        key -> key.toString().equals("method im.v1.message.create") ? "locked" : null;

    assertThat(names(method("chosen"), locked))
        .containsEntry("method im.v1.message.create", "chosen");
    assertThat(Corrected.said(diagnostics)).isEmpty();
  }

  @Test
  void aNewNameIsChangedInFavourOfAChosenOne() {
    Map<String, String> names =
        names(
            """
            operations:
              im.v1.message.create:
                - {field: response.data.items.sender.id, java: {component: name}, reason: x}
            """);

    assertThat(names)
        .containsEntry("component im.v1.Sender#id", "name")
        .containsEntry("component im.v1.Sender#name", "name2");
    assertThat(Corrected.said(diagnostics)).singleElement().asString().contains("NAME_COLLISION");
  }

  @Test
  void aNameThatTheLockReservesCannotBeChosen() {
    LockedNames locked = key -> key.toString().equals("method im.v1.message.get") ? "fetch" : null;

    assertThat(names(method("fetch"), locked))
        .containsEntry("method im.v1.message.create", "create")
        .containsEntry("method im.v1.message.get", "fetch");
    assertThat(Corrected.said(diagnostics))
        .containsExactly(
            "3:15 CHOSEN_NAME_TAKEN im.v1.message.create cannot be named fetch: the lock reserves"
                + " it for im.v1.message.get.");
  }

  @Test
  void oneNameCannotBeChosenTwice() {
    Map<String, String> names =
        names(
            """
            operations:
              im.v1.message.create:
                - {java: {method: go}, reason: x}
              im.v1.message.get:
                - {java: {method: go}, reason: x}
            """);

    assertThat(names.values().stream().filter("go"::equals)).hasSize(1);
    assertThat(Corrected.said(diagnostics))
        .singleElement()
        .asString()
        .contains("CHOSEN_NAME_TAKEN", "cannot be named go: it is the name of im.v1.message.");
  }

  @Test
  void aReservedNameCannotBeChosen() {
    assertThat(names(method("class"))).containsEntry("method im.v1.message.create", "create");
    assertThat(names(method("hashCode"))).containsEntry("method im.v1.message.create", "create");
    assertThat(Corrected.said(diagnostics))
        .containsExactly(
            "3:15 CHOSEN_NAME_TAKEN im.v1.message.create cannot be named class: it is a Java keyword.",
            "3:15 CHOSEN_NAME_TAKEN im.v1.message.create cannot be named hashCode: it is reserved"
                + " for generated code.");
  }

  @Test
  void aChoiceOfTheComputedNameIsANote() {
    names(method("create"));

    assertThat(Corrected.said(diagnostics))
        .containsExactly(
            "3:15 OVERLAY_AGREED im.v1.message.create is named create without the overlay, too.");
  }

  @Test
  void aMissingElementCannotBeNamed() {
    Corrected corrected =
        Corrected.of(
            """
            operations:
              im.v1.message.create:
                - {java: {errors: {6: NO}}, reason: x}
                - {field: query.kind, java: {values: {z: NO}}, reason: x}
                - {field: response.data.items.sender.id, java: {type: No}, reason: x}
                - {field: response.code, java: {component: no}, reason: x}
            """,
            send());

    assertThat(corrected.said())
        .hasSize(4)
        .allMatch(said -> said.contains("OVERLAY_UNMATCHED"))
        .allMatch(said -> said.contains("the Java element for the name "));
  }

  @Test
  void codeWithChosenNamesAndRetriesCompiles() {
    Corrected corrected =
        Corrected.of(
            """
            operations:
              im.v1.message.create:
                - java: {method: post, classes: PostMessage, errors: {5: BUSY}}
                  retryableCodes: [5, -7]
                  harmlessTwice: true
                  reason: x
                - {field: query.kind, java: {component: sort, type: Sort, values: {a: ALPHA}}, reason: x}
            """,
            send());
    GeneratedCode code = GeneratedCode.of(corrected.api());

    assertThat(code.file("im/v1/PostMessageRequest.java"))
        .contains(".idempotent()", ".retryable(5L, -7L)", "@Nullable Sort sort");
    assertThat(code.file("im/v1/PostMessageError.java")).contains("BUSY(");
    com.google.testing.compile.CompilationSubject.assertThat(code.compile())
        .succeededWithoutWarnings();
  }

  private static String method(String name) {
    return "operations:\n  im.v1.message.create:\n    - {java: {method: "
        + name
        + "}, reason: x}\n";
  }

  private static OperationSpec send() {
    return operation("im.v1.message.create", "POST", "/open-apis/im/v1/messages")
        .query(words("kind", "a", "b"))
        .data(objects("items", "item", object("sender", "sender", string("id"), string("name"))))
        .errors(error(5, 400, "Slow down."), error(99, 400, "Other.", error(7, 0, "Inside.")));
  }

  private Map<String, String> names(String overlay) {
    return names(overlay, LockedNames.NONE);
  }

  private Map<String, String> names(String overlay, LockedNames locked) {
    Corrected corrected =
        Corrected.of(
            overlay,
            List.of(RECEIVED),
            send(),
            operation("im.v1.message.get", "GET", "/open-apis/im/v1/messages").data());
    assertThat(corrected.said()).isEmpty();
    return JavaNames.of(corrected.api(), "dev.larkspur.feishu", locked, diagnostics)
        .all()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(),
                Map.Entry::getValue,
                (a, b) -> a,
                TreeMap::new));
  }
}
