package dev.larkspur.generator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.catalogue.OperationEntry.JavaCall;
import dev.larkspur.generator.catalogue.OperationEntry.ScopedField;
import dev.larkspur.generator.catalogue.ScopePlan.FieldGrant;
import dev.larkspur.generator.catalogue.ScopePlan.Grant;
import dev.larkspur.generator.catalogue.ScopePlan.Opened;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopePlanTest {
  @Test
  void choosesOneScopeForBothOperations() {
    OperationEntry reply = operation("im.v1.message.reply", "im:message", "im:message:send");
    OperationEntry get = operation("im.v1.message.get", "im:message", "im:message:readonly");

    assertThat(plan(reply, get).scopes())
        .containsExactly(new Grant("im:message", false, List.of(get.id(), reply.id()), List.of()));
  }

  @Test
  void choosesTheNarrowerScope() {
    OperationEntry get = operation("im.v1.message.get", "im:message", "im:message:readonly");
    OperationEntry reply = operation("im.v1.message.reply", "im:message");

    assertThat(ScopePlan.of(List.of(get), List.of(), List.of(get, reply)).scopes())
        .extracting(Grant::name)
        .containsExactly("im:message:readonly");
  }

  @Test
  void choosesHistoricScopesOnlyIfNecessary() {
    OperationEntry reply = operation("im.v1.message.reply", "im:old!", "im:message");
    OperationEntry get = operation("im.v1.message.get", "im:old!");

    assertThat(plan(reply).scopes()).extracting(Grant::name).containsExactly("im:message");
    assertThat(plan(reply, get).scopes())
        .containsExactly(
            new Grant("im:message", false, List.of(reply.id()), List.of()),
            new Grant("im:old", true, List.of(get.id(), reply.id()), List.of()));
  }

  @Test
  void listsScopesOfFieldsSeparately() {
    OperationEntry get =
        new OperationEntry(
            OperationId.parse("im.v1.message.get"),
            "Get",
            false,
            null,
            null,
            new Source("get.md", 8),
            "GET",
            "https",
            "open.feishu.cn",
            "/open-apis/im/v1/messages/:message_id",
            List.of(),
            List.of(),
            null,
            List.of(new Scope("im:message", false)),
            List.of(new Scope("contact:id", false), new Scope("contact:name", false)),
            List.of(new ScopedField("data.items.sender.id", List.of("contact:id"))),
            null,
            null,
            null,
            new JavaCall("im().v1().message().get", "c.M", "get", "c.GetRequest", null, null),
            List.of(),
            List.of());

    assertThat(plan(get).scopes()).extracting(Grant::name).containsExactly("im:message");
    assertThat(plan(get).fieldScopes())
        .containsExactly(
            new FieldGrant(
                "contact:id",
                List.of(new Opened(get.id(), List.of("data.items.sender.id"))),
                List.of()),
            new FieldGrant("contact:name", List.of(new Opened(get.id(), List.of())), List.of()));
  }

  @Test
  void aRequiredScopeIsEnoughAndOptionalOnesAreListed() {
    OperationEntry send =
        operation("im.v1.batch.send", "im:message+", "im:bot+", "im:users?", "im:departments?");
    OperationEntry get = operation("im.v1.message.get", "im:users", "im:message");
    ScopePlan plan = plan(send, get);

    assertThat(plan.scopes())
        .containsExactly(new Grant("im:message", false, List.of(send.id(), get.id()), List.of()));
    assertThat(plan.optionalScopes())
        .containsExactly(
            new Grant("im:departments", false, List.of(send.id()), List.of()),
            new Grant("im:users", false, List.of(send.id(), get.id()), List.of()));
  }

  @Test
  void eventsRequireScopes() {
    OperationEntry get = operation("im.v1.message.get", "im:message", "im:message:readonly");
    EventEntry received = event("im.message.receive_v1", "im:message:readonly", "contact:id");
    EventEntry open = event("im.chat.made_v1", "", "contact:id");
    ScopePlan plan = ScopePlan.of(List.of(get), List.of(received, open), List.of(get));

    assertThat(plan.scopes())
        .containsExactly(
            new Grant("im:message:readonly", false, List.of(get.id()), List.of(received.id())));
    assertThat(plan.fieldScopes())
        .containsExactly(
            new FieldGrant("contact:id", List.of(), List.of(open.id(), received.id())));
    assertThat(plan.eventsWithoutScopes()).containsExactly(open.id());
  }

  @Test
  void listsOperationsWithoutScopes() {
    OperationEntry open = operation("auth.v3.token");

    assertThat(plan(open).withoutScopes()).containsExactly(open.id());
    assertThat(plan(open).scopes()).isEmpty();
  }

  private static ScopePlan plan(OperationEntry... operations) {
    return ScopePlan.of(List.of(operations), List.of(), List.of(operations));
  }

  private static EventEntry event(String id, String scope, String fieldScope) {
    return new EventEntry(
        id,
        id,
        null,
        null,
        new Source(id + ".md", 8),
        false,
        new EventAccess(
            List.of(),
            List.of(),
            scope.isEmpty() ? List.of() : List.of(new Scope(scope, false)),
            List.of(new Scope(fieldScope, false))),
        "c.E",
        null);
  }

  private static Scope scope(String text) {
    Scope.Group group =
        text.endsWith("+")
            ? Scope.Group.REQUIRED
            : text.endsWith("?") ? Scope.Group.OPTIONAL : null;
    return new Scope(text.replaceAll("[!+?]$", ""), text.endsWith("!"), group);
  }

  /** A mark behind a scope: historic (!), required (+) or optional (?). */
  private static OperationEntry operation(String id, String... scopes) {
    return new OperationEntry(
        OperationId.parse(id),
        id,
        false,
        null,
        null,
        new Source(id + ".md", 8),
        "GET",
        "https",
        "open.feishu.cn",
        "/open-apis/" + id,
        List.of(),
        List.of(),
        null,
        Arrays.stream(scopes).map(ScopePlanTest::scope).toList(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        new JavaCall("a().b", "c.A", "b", "c.BRequest", null, null),
        List.of(),
        List.of());
  }
}
