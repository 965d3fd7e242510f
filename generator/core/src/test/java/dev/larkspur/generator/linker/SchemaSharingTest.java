package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.callback;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Mention;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaSharingTest {

  @Test
  void oneNameInAServiceIsOneSchemaWithTheMembersOfAllPages() {
    Service service =
        service(
            get("im.v1.a.get").data(object("sender", "user", string("id"))),
            get("im.v1.b.get").data(objects("members", "user", string("name"), string("id"))));

    assertThat(service.schemas()).extracting(Schema::key).containsExactly("im.v1/user");
    assertThat(names(service.schemas().get(0))).containsExactly("id", "name");
  }

  @Test
  void servicesShareNoSchemas() {
    List<Service> services =
        services(
            List.of(),
            get("im.v1.a.get").data(object("sender", "user", string("id"))),
            get("im.v2.a.get").data(object("sender", "user", integer("id"))));

    assertThat(services)
        .flatExtracting(Service::schemas)
        .extracting(Schema::key)
        .containsExactly("im.v1/user", "im.v2/user");
  }

  @Test
  void aMemberIsRequiredOnlyIfEveryRequestRequiresIt() {
    Service service =
        service(
            post("im.v1.a.create").body(object("who", "user", required(string("id")))),
            post("im.v1.b.create")
                .body(object("who", "user", required(string("id")), required(string("name")))),
            get("im.v1.c.get").data(object("sender", "role", string("id"))));

    Schema user = schema(service, "im.v1/user");
    assertThat(property(user, "id").required()).isTrue();
    assertThat(property(user, "name").required()).isFalse();
  }

  @Test
  void aRequiredMemberOfRequestsIsNullableIfResponsesHaveIt() {
    Service service =
        service(
            post("im.v1.a.create")
                .body(object("who", "user", required(integer("id"))))
                .data(object("who", "user", integer("id"))));

    Property id = property(schema(service, "im.v1/user"), "id");
    assertThat(id.required()).isTrue();
    assertThat(id.nullable()).isTrue();
  }

  @Test
  void aSchemaIsOpenIfOneOfItsObjectsIs() {
    Service service =
        service(
            get("im.v1.a.get").data(object("sender", "user", string("id"))),
            get("im.v1.b.get").data(open(object("sender", "user", string("id")))),
            get("im.v1.c.get").data(object("maker", "bot", string("id"))));

    assertThat(schema(service, "im.v1/user").open()).isTrue();
    assertThat(schema(service, "im.v1/bot").open()).isFalse();
  }

  @Test
  void theRecordOfAnOpenPayloadIsOpen() {
    Field data = object("data", "-", string("id"));

    assertThat(response(get("im.v1.a.get").response(ResponseKind.ENVELOPE, open(data))).open())
        .isTrue();
    assertThat(response(get("im.v1.a.get").response(ResponseKind.ENVELOPE, data)).open()).isFalse();
  }

  @Test
  void aTypeConflictSplitsTheSchemaAndTheMajorityKeepsTheName() {
    Service service =
        service(
            get("im.v1.a.get").data(object("sender", "user", integer("id"))),
            get("im.v1.b.get").data(object("sender", "user", string("id"))),
            get("im.v1.c.get").data(object("sender", "user", string("id"))));

    assertThat(service.schemas())
        .extracting(Schema::key)
        .containsExactly("im.v1/user", "im.v1/user@im.v1.a.get/response#sender");
    assertThat(property(schema(service, "im.v1/user"), "id").type())
        .isEqualTo(TypeRef.Scalar.STRING);
  }

  @Test
  void anObjectWithoutTheDisputedMemberBelongsToTheMajority() {
    OperationSpec silent = get("im.v1.a.get").data(object("who", "user", string("id")));
    OperationSpec b = get("im.v1.b.get").data(object("who", "user", integer("level")));
    OperationSpec c = get("im.v1.c.get").data(object("who", "user", string("level")));
    OperationSpec d = get("im.v1.d.get").data(object("who", "user", string("level")));

    Service service = service(silent, b, c, d);

    assertThat(service.schemas())
        .extracting(Schema::key)
        .containsExactly("im.v1/user", "im.v1/user@im.v1.b.get/response#who");
    assertThat(schema(service, "im.v1/user").mentions())
        .extracting(Mention::path)
        .containsExactly(
            "im.v1.a.get/response.who", "im.v1.c.get/response.who", "im.v1.d.get/response.who");
  }

  @Test
  void pagesWithoutTheDisputedMemberDoNotCount() {
    OperationSpec a = get("im.v1.a.get").data(object("who", "user", integer("level")));
    OperationSpec b = get("im.v1.b.get").data(object("who", "user", string("id")));
    OperationSpec c = get("im.v1.c.get").data(object("who", "user", string("level")));
    OperationSpec d = get("im.v1.d.get").data(object("who", "user", string("level")));

    assertThat(property(schema(service(a, b, c, d), "im.v1/user"), "level").type())
        .isEqualTo(TypeRef.Scalar.STRING);
  }

  @Test
  void theSplitOfAPartSplitsItsOwners() {
    Service service =
        service(
            get("im.v1.a.get")
                .data(object("message", "message", object("by", "user", integer("id")))),
            get("im.v1.b.get")
                .data(object("message", "message", object("by", "user", string("id")))));

    assertThat(service.schemas())
        .extracting(Schema::key)
        .containsExactly(
            "im.v1/message",
            "im.v1/message@im.v1.b.get/response#message",
            "im.v1/user",
            "im.v1/user@im.v1/message@im.v1.b.get/response#message#by");
  }

  @Test
  void anAdditionalFieldOnOnePageRenamesNothing() {
    OperationSpec first = get("im.v1.a.get").data(object("sender", "user", string("id")));
    OperationSpec second = get("im.v1.b.get").data(object("sender", "user", string("id")));
    OperationSpec edited =
        get("im.v1.b.get").data(object("sender", "user", string("id"), any("more")));

    assertThat(service(first, edited).schemas())
        .extracting(Schema::key)
        .isEqualTo(service(first, second).schemas().stream().map(Schema::key).toList());
  }

  @Test
  void anObjectThatContainsItselfIsOneSchema() {
    Service service =
        service(
            get("docx.v1.block.get")
                .data(
                    object(
                        "block",
                        "block",
                        string("id"),
                        objects("children", "block", objects("children", "block", string("id"))))));

    assertThat(service.schemas()).hasSize(1);
    assertThat(property(service.schemas().get(0), "children").type())
        .isEqualTo(new TypeRef.ListOf(new TypeRef.ObjectOf("docx.v1/block")));
  }

  @Test
  void aGenericTypeNameIsReplacedByTheNameOfTheField() {
    Service service =
        service(
            get("im.v1.a.get")
                .data(
                    object("sender", "object", string("id")),
                    objects("tags", "list", string("k"))));

    assertThat(service.schemas())
        .extracting(Schema::key)
        .containsExactly("im.v1/sender", "im.v1/tags");
  }

  @Test
  void anObjectWithoutDescriptionAndNameIsAnyJson() {
    Service service =
        service(post("im.v1.a.create").body(object("extra", "object"), object("mark", "divider")));

    Schema request = service.endpoints().get(0).request();
    assertThat(property(request, "extra").type()).isEqualTo(TypeRef.Scalar.ANY);
    assertThat(property(request, "mark").type()).isEqualTo(new TypeRef.ObjectOf("im.v1/divider"));
  }

  @Test
  void anEventSharesSchemasWithTheOperationsOfItsService() {
    List<Service> services =
        services(
            List.of(event("im.message.receive_v1", object("sender", "user", string("id")))),
            get("im.v1.a.get").data(object("sender", "user", string("name"))));

    assertThat(services).hasSize(1);
    assertThat(names(services.get(0).schemas().get(0))).containsExactlyInAnyOrder("id", "name");
  }

  @Test
  void callbacksWithoutAVersionShareAServiceAndSchemas() {
    List<Service> services =
        services(
            List.of(
                callback(
                    "url.preview.get",
                    List.of(object("context", "context", string("url"))),
                    object("card", "card", string("type"))),
                callback(
                    "card.action.trigger",
                    List.of(object("context", "context", string("chat"))),
                    object("card", "card", string("data")))));

    assertThat(services)
        .extracting(service -> service.id().toString())
        .containsExactly("callback.v1");
    assertThat(services.get(0).events())
        .extracting(callback -> callback.event().id())
        .containsExactly("card.action.trigger", "url.preview.get");
    assertThat(services.get(0).schemas())
        .extracting(Schema::name, Schema::sent, Schema::received)
        .containsExactlyInAnyOrder(tuple("context", false, true), tuple("card", true, false));
    assertThat(services.get(0).events().get(0).answer())
        .isNotNull()
        .extracting(Schema::role, Schema::sent)
        .containsExactly(Schema.Role.ANSWER, true);
  }

  @Test
  void aCallbackWithAVersionBelongsToTheServiceOfItsProduct() {
    List<Service> services =
        services(
            List.of(callback("im.card.clicked_v1", List.of(string("id")), string("toast"))),
            get("im.v1.a.get").data(string("name")));

    assertThat(services).hasSize(1);
  }

  @Test
  void aCallbackWithoutADocumentedAnswerHasNoSchemaOfIt() {
    List<Service> services =
        services(List.of(callback("card.action.trigger", List.of(string("id")))));

    assertThat(services.get(0).events().get(0).answer()).isNull();
  }

  private static OperationSpec get(String id) {
    return operation(id, "GET", "/open-apis/" + id);
  }

  private static OperationSpec post(String id) {
    return operation(id, "POST", "/open-apis/" + id);
  }

  private static Service service(OperationSpec... operations) {
    return services(List.of(), operations).get(0);
  }

  private static List<Service> services(List<Event> events, OperationSpec... operations) {
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    return Linker.link(built, events, List.of(), new Diagnostics()).services();
  }

  private static Field open(Field field) {
    return field.toBuilder().open(true).build();
  }

  private static Schema response(OperationSpec operation) {
    Payload payload = service(operation).endpoints().get(0).payload();
    return ((Payload.Members) payload).schema();
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

  private static List<String> names(Schema schema) {
    return schema.properties().stream().map(Property::name).toList();
  }
}
