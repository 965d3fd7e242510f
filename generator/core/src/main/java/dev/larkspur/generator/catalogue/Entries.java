package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.catalogue.OperationEntry.JavaCall;
import dev.larkspur.generator.catalogue.RecordEntry.Role;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NamesInside;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enters services into a catalogue, one after the other. */
final class Entries {
  private static final String PORTAL = "https://open.feishu.cn/document";

  private final JavaNames names;
  private final List<OperationEntry> operations = new ArrayList<>();
  private final List<EventEntry> events = new ArrayList<>();
  private final List<RecordEntry> records = new ArrayList<>();
  private final List<EnumEntry> enums = new ArrayList<>();

  Entries(JavaNames names) {
    this.names = names;
  }

  void add(Service service) {
    service.endpoints().forEach(endpoint -> add(service, endpoint));
    service.events().forEach(this::add);
    service.schemas().forEach(schema -> addRecord(schema, Role.SHARED, null));
    service.enums().forEach(type -> enums.add(values(type)));
  }

  List<OperationEntry> operations() {
    return operations;
  }

  List<EventEntry> events() {
    return events;
  }

  List<RecordEntry> records() {
    return records;
  }

  List<EnumEntry> enums() {
    return enums;
  }

  private void add(Service service, Endpoint endpoint) {
    Operation operation = endpoint.operation();
    operations.add(
        new OperationEntry(
            operation.id(),
            operation.page().title(),
            operation.deprecated(),
            docs(operation.page().fullPath()),
            operation.page().updatedAt(),
            operation.page().source(),
            operation.requestLine().httpMethod(),
            operation.requestLine().scheme(),
            operation.requestLine().host(),
            operation.requestLine().path(),
            operation.access().tokens(),
            operation.access().appTypes(),
            operation.access().rateLimit(),
            operation.access().scopes(),
            operation.access().fieldScopes(),
            ScopedFields.of(operation),
            operation.traits().paging(),
            operation.traits().idempotencyKey(),
            operation.traits().retry(),
            call(service, endpoint),
            errors(names.insideErrors(operation.id()), endpoint.errors()),
            operation.traits().notices()));
    addRecord(endpoint.request(), Role.REQUEST, operation.id().toString());
    if (endpoint.answer() instanceof Answer.Members members) {
      addRecord(members.schema(), Role.ANSWER, operation.id().toString());
    } else if (endpoint.answer() instanceof Answer.Stream stream) {
      addRecord(stream.element(), Role.STREAMED, operation.id().toString());
    }
  }

  private void add(EventBody body) {
    Event event = body.event();
    events.add(
        new EventEntry(
            event.id(),
            event.title(),
            docs(event.fullPath()),
            event.updatedAt(),
            event.source(),
            names.event(event).fullName()));
    addRecord(body.body(), Role.EVENT, event.id());
  }

  private void addRecord(Schema schema, Role role, @Nullable String of) {
    NamesInside inside = names.inside(schema);
    records.add(
        new RecordEntry(
            names.schema(schema.key()).fullName(),
            role,
            of,
            schema.origin(),
            schema.properties().stream().map(property -> member(inside, property)).toList(),
            role == Role.SHARED ? schema.mentions() : List.of()));
  }

  private static RecordEntry.Member member(NamesInside inside, Property property) {
    return new RecordEntry.Member(
        inside.component(property),
        property.name(),
        property.place().name().toLowerCase(Locale.ROOT),
        property.row().type().text(),
        property.required(),
        property.origin());
  }

  private EnumEntry values(EnumType type) {
    NamesInside inside = names.insideEnum(type.key());
    return new EnumEntry(
        names.enumType(type.key()).fullName(),
        type.name(),
        type.origin(),
        type.items().stream()
            .map(
                item ->
                    new EnumEntry.Value(
                        inside.constant(item.value()), item.value(), item.description()))
            .toList(),
        type.mentions());
  }

  private static List<ErrorEntry> errors(NamesInside inside, List<KnownError> errors) {
    return errors.stream()
        .map(
            error ->
                new ErrorEntry(
                    error.row().code(),
                    error.row().httpStatus(),
                    inside.error(error),
                    error.row().message(),
                    error.row().advice(),
                    error.row().line(),
                    error.announcements(),
                    errors(inside, error.subErrors())))
        .toList();
  }

  private JavaCall call(Service service, Endpoint endpoint) {
    OperationId id = endpoint.operation().id();
    String resource = id.resource();
    String version =
        names.productAccessor(service.id().project())
            + "()."
            + names.versionAccessor(service.id())
            + "().";
    return new JavaCall(
        version
            + (resource.isEmpty() ? "" : names.resourceAccessor(service.id(), resource) + "().")
            + names.method(id),
        (resource.isEmpty() ? names.version(service.id()) : names.resource(service.id(), resource))
            .fullName(),
        names.method(id),
        names.schema(endpoint.request().key()).fullName(),
        answer(endpoint.answer()),
        endpoint.errors().isEmpty() ? null : names.errors(id).fullName());
  }

  private @Nullable String answer(Answer answer) {
    if (answer instanceof Answer.Members members) {
      return names.schema(members.schema().key()).fullName();
    } else if (answer instanceof Answer.Stream stream) {
      return names.schema(stream.element().key()).fullName();
    }
    return null;
  }

  private static @Nullable String docs(@Nullable String fullPath) {
    return fullPath == null ? null : PORTAL + fullPath;
  }
}
