package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void theOrderOfReadingDoesNotMatter() {
    Operation a = operation("im.v1.a.get", "GET", "/a").build();
    Operation b = operation("im.v1.b.get", "GET", "/b").build();

    assertThat(link(List.of(b, a))).isEqualTo(link(List.of(a, b)));
  }

  @Test
  void theLaterOfTwoOperationsWithOneIdGetsAnotherId() {
    Operation first = operation("im.v1.a.get", "GET", "/a").page("a.md").build();
    Operation second = operation("im.v1.a.get", "GET", "/b").page("b.md").build();

    Api api = link(List.of(second, first));

    assertThat(api.operations())
        .extracting(operation -> operation.page().source().path() + " " + operation.id())
        .containsExactly("a.md im.v1.a.get", "b.md im.v1.a.get.get");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.OPERATION_ID_CLASH);
  }

  @Test
  void anOperationPagesIfItTakesATokenAndReturnsTheNextOne() {
    Operation list =
        operation("im.v1.chat.list", "GET", "/chats")
            .query(integer("page_size"), string("page_token"))
            .data(objects("chats", "chat"), string("page_token"), bool("has_more"))
            .build();

    assertThat(link(List.of(list)).operations().get(0).traits().paging())
        .isEqualTo(
            new PagingFields("page_token", "data.page_token", "data.has_more", "data.chats"));
  }

  @Test
  void ofSeveralListsTheOneNamedItemsHoldsTheItems() {
    Operation list =
        operation("im.v1.chat.list", "GET", "/chats")
            .query(string("page_token"))
            .data(objects("failed", "id"), objects("items", "chat"), string("page_token"))
            .build();

    assertThat(link(List.of(list)).operations().get(0).traits().paging())
        .isEqualTo(new PagingFields("page_token", "data.page_token", null, "data.items"));
  }

  @Test
  void aTokenParameterWithoutANextTokenIsNotPaging() {
    Operation list =
        operation("im.v1.chat.list", "GET", "/chats").query(string("page_token")).build();

    assertThat(link(List.of(list)).operations().get(0).traits().paging()).isNull();
  }

  @Test
  void aNoticeTakesTheMethodOfThePageThatItLinksTo() {
    Operation put = operation("im.v1.chat.put", "PUT", "/open-apis/chats/:chat_id").build();
    Notice notice =
        notice(
            230013,
            affected("Post", "/open-apis/chats/:id", put.page().fullPath()),
            affected("GET", "/open-apis/unknown", "/docs/unknown"));

    Api api = Linker.link(List.of(put), List.of(), List.of(notice), diagnostics);

    assertThat(api.notices().get(0).scenarios().get(0).effects().get(0).operations())
        .extracting(AffectedOperation::httpMethod)
        .containsExactly("PUT", "GET");
    assertThat(api.operations().get(0).traits().notices()).containsExactly("notice");
  }

  @Test
  void theLaterOfTwoNoticesWithOneIdGetsAnotherId() {
    Notice notice = notice(230013);
    Notice other =
        new Notice(
            "notice",
            "Another",
            "",
            "/b/notice",
            null,
            "zh",
            new Source("z.md", 1),
            Map.of(),
            notice.scenarios());

    Api api = Linker.link(List.of(), List.of(), List.of(other, notice), diagnostics);

    assertThat(api.notices()).extracting(Notice::id).containsExactly("notice", "notice.b");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule, found -> found.location().path())
        .containsExactly(tuple(Rule.OPERATION_ID_CLASH, "z.md"));
  }

  @Test
  void aRepeatedAnnouncementIsKeptOnce() {
    Operation put = operation("im.v1.chat.update", "PUT", "/chats").build();
    Notice notice =
        notice(230013, affected("PUT", "/chats", null), affected("PUT", "/chats", null));

    Api api = Linker.link(List.of(put), List.of(), List.of(notice), diagnostics);

    assertThat(api.services().get(0).endpoints().get(0).errors().get(0).announcements()).hasSize(1);
  }

  @Test
  void aCodeThatOnlyANoticeNamesIsAnErrorOfTheOperation() {
    Operation put =
        operation("im.v1.chat.put", "PUT", "/chats").errors(error(1, 400, "one")).build();

    Endpoint endpoint =
        endpoint(
            Linker.link(
                List.of(put),
                List.of(),
                List.of(notice(230013, affected("PUT", "/chats", null))),
                diagnostics));

    assertThat(endpoint.errors()).extracting(LinkedError::key).containsExactly("1", "230013");
    assertThat(endpoint.errors().get(1).announcements()).hasSize(1);
  }

  @Test
  void rowsWithTheSameCodeAndMessageFormOneError() {
    Operation get =
        operation("im.v1.chat.get", "GET", "/chats")
            .errors(error(1, 400, "one"), error(1, 500, "two"), error(1, 400, "one"))
            .build();

    assertThat(endpoint(link(List.of(get))).errors())
        .extracting(LinkedError::key)
        .containsExactly("1", "1~2");
  }

  @Test
  void theResponseRecordHoldsTheMembersOfData() {
    assertThat(payload(ResponseKind.ENVELOPE, object("data", "-", string("id"))))
        .isInstanceOf(Payload.Members.class);
    assertThat(payload(ResponseKind.ENVELOPE, objects("data", "chat", string("id"))))
        .isEqualTo(new Payload.Value(new TypeRef.ListOf(new TypeRef.ObjectOf("im.v1/chat"))));
    assertThat(payload(ResponseKind.BINARY)).isEqualTo(new Payload.Download());
    assertThat(payload(ResponseKind.REDIRECT)).isEqualTo(new Payload.Redirect());
  }

  @Test
  void dataThatOnlyAnExampleShowsIsAnyJson() {
    Operation get =
        operation("im.v1.chat.get", "GET", "/chats")
            .response(ResponseKind.ENVELOPE, object("data", "object"))
            .responseExample("{\"code\":0,\"data\":{\"id\":1}}")
            .build();

    assertThat(endpoint(link(List.of(get))).payload())
        .isEqualTo(new Payload.Value(TypeRef.Scalar.ANY));
  }

  @Test
  void aPathParameterThatTheTableOmitsIsAParameter() {
    Operation get = operation("im.v1.chat.get", "GET", "/chats/:chat_id").build();

    assertThat(endpoint(link(List.of(get))).request().properties())
        .singleElement()
        .matches(property -> property.name().equals("chat_id") && property.required());
  }

  private Payload payload(ResponseKind kind, dev.larkspur.generator.model.Field... rows) {
    Operation get = operation("im.v1.chat.get", "GET", "/chats").response(kind, rows).build();
    return endpoint(link(List.of(get))).payload();
  }

  private Api link(List<Operation> operations) {
    return Linker.link(operations, List.of(), List.of(), diagnostics);
  }

  private static Endpoint endpoint(Api api) {
    return api.services().get(0).endpoints().get(0);
  }

  private static Notice notice(long code, AffectedOperation... operations) {
    return new Notice(
        "notice",
        "A change",
        "",
        null,
        null,
        "zh",
        new Source("notice.md", 1),
        Map.of(),
        List.of(
            new Notice.Scenario(
                "External groups",
                LocalDate.parse("2025-06-25"),
                "",
                "",
                "Leave the group.",
                Map.of(),
                List.of(new Notice.Effect(code, List.of(operations))),
                List.of())));
  }

  private static AffectedOperation affected(String method, String path, String fullPath) {
    return new AffectedOperation(
        "title", method.toUpperCase(java.util.Locale.ROOT), method, path, null, fullPath, false, 9);
  }
}
