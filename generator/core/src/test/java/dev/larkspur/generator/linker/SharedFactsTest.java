package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.constrained;
import static dev.larkspur.generator.Spec.defaulting;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.scoped;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A record of several pages states only facts that hold on all of them. */
class SharedFactsTest {
  private int pages = 10;

  @Test
  void theLoosestBoundsAreKept() {
    Field row =
        shared(sends(length(string("id"), 1L, 100L)), sends(length(string("id"), 2L, 5000L)));

    assertThat(row.constraints()).isEqualTo(length(1L, 5000L));
    assertThat(shared(sends(length(string("id"), 1L, 9L)), sends(string("id"))).constraints())
        .isEqualTo(Constraints.NONE);
  }

  @Test
  void aPatternIsKeptIfAllPagesHaveIt() {
    assertThat(shared(sends(pattern("a+")), sends(pattern("a+"))).constraints().pattern())
        .isEqualTo("a+");
    assertThat(shared(sends(pattern("a+")), sends(pattern("b+"))).constraints().pattern()).isNull();
  }

  @Test
  void constraintsAreThoseOfRequests() {
    Field row =
        shared(receives(string("id")), sends(defaulting(length(string("id"), 1L, 9L), "standard")));

    assertThat(row.constraints()).isEqualTo(length(1L, 9L));
    assertThat(row.defaultValue()).isEqualTo(new TextNode("standard"));
  }

  @Test
  void aDefaultIsKeptIfAllRequestsHaveIt() {
    Field one = defaulting(string("id"), "one");

    assertThat(shared(sends(one), sends(one)).defaultValue()).isEqualTo(new TextNode("one"));
    assertThat(shared(sends(one), sends(defaulting(string("id"), "two"))).defaultValue()).isNull();
    assertThat(shared(sends(string("id")), sends(one)).defaultValue()).isNull();
  }

  @Test
  void onlyCommonScopesAreKept() {
    Field row =
        shared(
            receives(scoped(string("id"), "a:read", "b:read")),
            receives(scoped(string("id"), "c:read", "b:read")));

    assertThat(row.scopes()).containsExactly("b:read");
  }

  @Test
  void aScopeThatASingleValueRequiresIsLeftOut() {
    Field conditional = scoped(described(string("id"), "For `x`: `a:read`"), "a:read", "b:read");

    assertThat(conditional.unconditionalScopes()).containsExactly("b:read");
    assertThat(shared(receives(scoped(string("id"), "a:read")), receives(conditional)).scopes())
        .isEmpty();
  }

  @Test
  void aMemberIsDeprecatedIfAllPagesDeprecateIt() {
    Field advised = described(deprecated(string("id")), "No longer used.");

    assertThat(shared(sends(advised), receives(advised)).deprecated()).isTrue();
    Field row = shared(sends(advised), receives(string("id")));
    assertThat(row.deprecated()).isFalse();
    assertThat(row.description()).isEqualTo("The id.");
  }

  @Test
  void aDescriptionOfAHistoricPageIsUsedIfThereIsNoOther() {
    OperationSpec historic = sends(described(string("id"), "Once.")).deprecated();

    assertThat(shared(historic, receives(described(string("id"), "Now."))).description())
        .isEqualTo("Now.");
    assertThat(shared(historic, receives(described(string("id"), ""))).description())
        .isEqualTo("Once.");
  }

  @Test
  void aKnownValueHasTheDescriptionOfACurrentPage() {
    Field once = words("kind", "x", "y");
    Field now = items(words("kind", "y", "z"), "Now.");
    Service service = service(sends(once).deprecated(), receives(now));

    assertThat(service.enums().get(0).items())
        .extracting(item -> item.value() + ": " + item.description())
        .containsExactly("x: Means x.", "y: Now.", "z: Now.");
  }

  @Test
  void aSchemaIsNamedIfAnyPageNamesIt() {
    Service service =
        service(
            operation("im.v1.a.get", "GET", "/open-apis/im/v1/a")
                .data(object("who", "user", string("id")), object("box", "list", string("code"))));

    assertThat(service.schemas())
        .extracting(schema -> schema.name() + " " + schema.named())
        .containsExactly("box false", "user true");
  }

  private static Field items(Field field, String description) {
    return field.toBuilder()
        .enumItems(
            field.enumItems().stream()
                .map(item -> new EnumItem(item.value(), description, item.source()))
                .toList())
        .example(null)
        .build();
  }

  private static Field length(Field field, long least, long most) {
    return constrained(field, length(least, most));
  }

  private static Constraints length(long least, long most) {
    return Constraints.builder().minLength(least).maxLength(most).build();
  }

  private static Field pattern(String pattern) {
    return constrained(string("id"), Constraints.builder().pattern(pattern).build());
  }

  private OperationSpec sends(Field member) {
    return page("POST").body(object("who", "user", member));
  }

  private OperationSpec receives(Field member) {
    return page("GET").data(object("who", "user", member));
  }

  /** Returns an operation whose page follows the earlier ones. */
  private OperationSpec page(String method) {
    pages++;
    return operation("im.v1.x" + pages + ".call", method, "/open-apis/im/v1/x" + pages);
  }

  /** Returns the only member of the record that the pages share. */
  private static Field shared(OperationSpec... pages) {
    Schema user = service(pages).schemas().get(0);
    assertThat(user.properties()).hasSize(1);
    return user.properties().get(0).row();
  }

  private static Service service(OperationSpec... pages) {
    List<Operation> built = Stream.of(pages).map(OperationSpec::build).toList();
    return Linker.link(built, List.of(), List.of(), new Diagnostics()).services().get(0);
  }
}
