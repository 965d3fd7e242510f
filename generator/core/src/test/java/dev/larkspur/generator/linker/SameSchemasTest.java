package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Mention;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects with the same members are one type, whatever the fields that hold them are called. */
class SameSchemasTest {

  @Test
  void objectsOfSeveralFieldsWithTheSameMembersAreOneType() {
    Service service =
        service(
            get("im.v1.a.get").data(object("title", "object", string("zh"), string("en"))),
            get("im.v1.b.get")
                .data(object("note", "object", described(string("en"), "Other."), string("zh"))));

    assertThat(keys(service)).containsExactly("im.v1/note");
    assertThat(service.schemas().get(0).mentions())
        .containsExactly(
            new Mention("title", "im.v1.a.get/response.title"),
            new Mention("note", "im.v1.b.get/response.note"));
    assertThat(property(service.schemas().get(0), "en").row().description()).isEqualTo("The en.");
  }

  @Test
  void objectsWithOtherMembersOrTypesAreOtherTypes() {
    assertThat(
            keys(
                service(
                    get("im.v1.a.get").data(object("title", "object", string("zh"))),
                    get("im.v1.b.get").data(object("note", "object", string("en"))),
                    get("im.v1.c.get").data(object("text_", "object", integer("zh"))),
                    get("im.v1.d.get").data(object("way", "object", words("zh", "a", "b"))),
                    get("im.v1.e.get").data(object("mark", "object", string("zh"), string("en"))))))
        .hasSize(5);
  }

  @Test
  void theTypesOfMembersAreComparedAtAllDepths() {
    Field inner = object("title", "object", string("zh"));
    Field sameInner = object("title", "object", string("zh"));
    Field otherInner = object("title", "object", integer("zh"));

    assertThat(
            keys(
                service(
                    get("im.v1.a.get").data(object("page", "object", inner)),
                    get("im.v1.b.get").data(object("site", "object", sameInner)))))
        .containsExactly("im.v1/page", "im.v1/title");
    assertThat(
            keys(
                service(
                    get("im.v1.a.get").data(object("page", "object", object("x", "object", inner))),
                    get("im.v1.b.get")
                        .data(object("site", "object", object("x", "object", otherInner))))))
        .hasSize(6);
  }

  @Test
  void objectsThatContainThemselvesAreCompared() {
    Service service =
        service(get("im.v1.a.get").data(tree("node")), get("im.v1.b.get").data(tree("branch")));

    assertThat(keys(service)).containsExactly("im.v1/children");
    assertThat(property(service.schemas().get(0), "children").type())
        .isEqualTo(new TypeRef.ListOf(new TypeRef.ObjectOf("im.v1/children")));
  }

  @Test
  void anObjectWithoutTypeNameHasTheOnlyNamedTypeWithItsMembers() {
    OperationSpec named = get("im.v1.a.get").data(object("by", "user_id", string("open_id")));
    OperationSpec unnamed =
        get("im.v1.b.get").data(object("operator", "object", string("open_id")));
    OperationSpec rival = get("im.v1.c.get").data(object("on", "app_id", string("open_id")));

    assertThat(service(named, unnamed).schemas())
        .singleElement()
        .matches(schema -> schema.key().equals("im.v1/user_id") && schema.named());
    assertThat(keys(service(named, unnamed, rival)))
        .containsExactly("im.v1/app_id", "im.v1/operator", "im.v1/user_id");
  }

  @Test
  void typesThatPagesNameDifferentlyRemainDifferent() {
    assertThat(
            keys(
                service(
                    get("im.v1.a.get").data(object("a", "city", string("id"))),
                    get("im.v1.b.get").data(object("b", "job", string("id"))))))
        .containsExactly("im.v1/city", "im.v1/job");
  }

  @Test
  void partsOfASplitTypeThatBecomeEqualAreOneType() {
    Service service =
        service(
            get("im.v1.a.get")
                .data(object("message", "message", object("title", "object", string("zh")))),
            get("im.v1.b.get")
                .data(object("message", "message", object("title", "i18n", string("zh")))));

    assertThat(keys(service)).containsExactly("im.v1/i18n", "im.v1/message");
  }

  @Test
  void aTypeThatAnyRequestContainsIsSent() {
    Service service =
        service(
            get("im.v1.a.get").data(object("title", "object", string("zh"))),
            post("im.v1.b.create").body(object("note", "object", required(string("zh")))));

    Schema schema = service.schemas().get(0);
    assertThat(keys(service)).hasSize(1);
    assertThat(schema.sent()).isTrue();
    assertThat(schema.received()).isTrue();
    assertThat(property(schema, "zh").required()).isTrue();
    assertThat(property(schema, "zh").nullable()).isTrue();
  }

  @Test
  void requestsThatRequireOtherMembersHaveOtherTypes() {
    OperationSpec strict =
        post("im.v1.a.create").body(object("title", "object", required(string("zh"))));
    OperationSpec lenient = post("im.v1.b.create").body(object("note", "object", string("zh")));
    OperationSpec answer = get("im.v1.c.get").data(object("mark", "object", string("zh")));

    Service service = service(strict, lenient, answer);

    assertThat(keys(service)).containsExactly("im.v1/mark", "im.v1/note");
    assertThat(property(schema(service, "im.v1/mark"), "zh").required()).isTrue();
    assertThat(property(schema(service, "im.v1/note"), "zh").required()).isFalse();
  }

  @Test
  void theNameIsTheMostFrequentThenTheShortest() {
    OperationSpec a = get("im.v1.a.get").data(object("heading", "object", string("zh")));
    OperationSpec b = get("im.v1.b.get").data(object("note", "object", string("zh")));
    OperationSpec c = get("im.v1.c.get").data(object("heading", "object", string("zh")));

    assertThat(keys(service(a, b))).containsExactly("im.v1/note");
    assertThat(keys(service(a, b, c))).containsExactly("im.v1/heading");
  }

  @Test
  void theNameIsTheWordsInWhichAllFieldsEnd() {
    OperationSpec a = get("im.v1.a.get").data(object("add_users", "object", string("id")));
    OperationSpec b = get("im.v1.b.get").data(object("del_users", "object", string("id")));
    OperationSpec taken = get("im.v1.c.get").data(object("users", "object", integer("id")));

    assertThat(keys(service(a, b))).containsExactly("im.v1/users");
    assertThat(keys(service(a, b, taken))).containsExactly("im.v1/add_users", "im.v1/users");
  }

  @Test
  void theNameIsAWordThatAllPagesUseAsType() {
    Field one = object("gender", "enum", string("enum_name"));
    Field other = objects("bank", "enum", string("enum_name"));

    assertThat(keys(service(get("im.v1.a.get").data(one), get("im.v1.b.get").data(other))))
        .containsExactly("im.v1/enum");
    assertThat(keys(service(get("im.v1.a.get").data(one)))).containsExactly("im.v1/gender");
  }

  @Test
  void anEventSharesTypesWithOperations() {
    Service service =
        services(
                LockedTypes.NONE,
                List.of(event("im.message.receive_v1", object("title", "object", string("zh")))),
                get("im.v1.a.get").data(object("note", "object", string("zh"))))
            .get(0);

    assertThat(keys(service)).containsExactly("im.v1/note");
  }

  @Test
  void theOrderOfPagesDoesNotMatter() {
    List<OperationSpec> pages = new ArrayList<>();
    for (String name : List.of("a", "bb", "cc", "d", "eee")) {
      pages.add(
          post("im.v1." + name + ".create")
              .body(object(name, "object", string("id"), object("x" + name, "o", string("id"))))
              .data(object(name + "_data", "object", string("id"), tree("n" + name))));
    }
    Service service = service(pages.toArray(OperationSpec[]::new));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(pages, new Random(seed));
      assertThat(service(pages.toArray(OperationSpec[]::new))).isEqualTo(service);
    }
  }

  @Test
  void whatWasOneTypeRemainsOneAlthoughAPageAddsAMember() {
    OperationSpec a = get("im.v1.a.get").data(object("title", "object", string("zh")));
    OperationSpec b = get("im.v1.b.get").data(object("note", "object", string("zh"), string("en")));
    LockedTypes locked =
        locked(
            "title at im.v1.a.get/response.title", "Note",
            "note at im.v1.b.get/response.note", "Note");

    assertThat(keys(service(a, b))).hasSize(2);
    assertThat(services(locked, List.of(), a, b).get(0).schemas())
        .singleElement()
        .matches(schema -> schema.properties().size() == 2);
  }

  @Test
  void whatWasOneTypeIsSplitIfMembersConflict() {
    OperationSpec a = get("im.v1.a.get").data(object("title", "object", string("zh")));
    OperationSpec b = get("im.v1.b.get").data(object("note", "object", integer("zh")));
    LockedTypes locked =
        locked(
            "title at im.v1.a.get/response.title", "Note",
            "note at im.v1.b.get/response.note", "Note");

    assertThat(keys(services(locked, List.of(), a, b).get(0)))
        .containsExactly("im.v1/note", "im.v1/title");
  }

  @Test
  void whatWereTwoTypesRemainTwoAlthoughTheirMembersBecomeEqual() {
    OperationSpec a = get("im.v1.a.get").data(object("title", "object", string("zh")));
    OperationSpec b = get("im.v1.b.get").data(object("note", "object", string("zh")));
    OperationSpec c = get("im.v1.c.get").data(object("mark", "object", string("zh")));
    LockedTypes locked =
        locked(
            "title at im.v1.a.get/response.title", "Title",
            "note at im.v1.b.get/response.note", "Note");

    Service service = services(locked, List.of(), a, b, c).get(0);

    assertThat(service.schemas()).hasSize(2);
    assertThat(service.schemas().stream().map(schema -> schema.mentions().size()).sorted())
        .containsExactly(1, 2);
  }

  private static Field tree(String name) {
    Field leaves = objects("children", "object", string("id"), objects("children", "object"));
    return object(name, "object", string("id"), leaves);
  }

  private static OperationSpec get(String id) {
    return operation(id, "GET", "/open-apis/" + id);
  }

  private static OperationSpec post(String id) {
    return operation(id, "POST", "/open-apis/" + id);
  }

  private static LockedTypes locked(String... keysAndNames) {
    Map<String, String> schemas = new HashMap<>();
    for (int i = 0; i < keysAndNames.length; i += 2) {
      schemas.put(keysAndNames[i], keysAndNames[i + 1]);
    }
    return new LockedTypes(schemas, Map.of());
  }

  private static Service service(OperationSpec... operations) {
    return services(LockedTypes.NONE, List.of(), operations).get(0);
  }

  private static List<Service> services(
      LockedTypes locked, List<Event> events, OperationSpec... operations) {
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    Diagnostics diagnostics = new Diagnostics();
    return Linker.join(
            Linker.named(built, LockedIds.NONE, diagnostics),
            events,
            List.of(),
            LockedIds.NONE,
            locked,
            diagnostics)
        .services();
  }

  private static List<String> keys(Service service) {
    return service.schemas().stream().map(Schema::key).toList();
  }

  private static Schema schema(Service service, String key) {
    return service.schemas().stream()
        .filter(schema -> schema.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Property property(Schema schema, String name) {
    return schema.properties().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
