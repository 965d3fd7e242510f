package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.catalogue.OperationEntry.JavaCall;
import dev.larkspur.generator.catalogue.OperationEntry.ScopedField;
import dev.larkspur.generator.catalogue.RecordEntry.Role;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.javamodel.JavaUndocumented;
import dev.larkspur.generator.javamodel.TypeUse;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Mention;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.model.UndocumentedOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a catalogue, service by service. */
final class Entries {
  private static final String PORTAL = "https://open.feishu.cn/document";

  private final List<OperationEntry> operations = new ArrayList<>();
  private final List<EventEntry> events = new ArrayList<>();
  private final List<EventEntry> callbacks = new ArrayList<>();
  private final List<UndocumentedEntry> undocumented = new ArrayList<>();
  private final List<RecordEntry> records = new ArrayList<>();
  private final List<EnumEntry> enums = new ArrayList<>();

  void add(JavaService service) {
    service.operations().forEach(this::add);
    service.events().forEach(this::add);
    service.objects().forEach(object -> addRecord(object, Role.SHARED, null));
    service.enums().forEach(this::add);
  }

  void add(JavaUndocumented named) {
    UndocumentedOperation operation = named.operation();
    undocumented.add(
        new UndocumentedEntry(
            operation.id(),
            operation.title(),
            operation.httpMethod(),
            operation.path(),
            operation.historic(),
            named.fullName(),
            named.errors().type().fullName(),
            errors(named.errors().constants()),
            operation.notices(),
            operation.source()));
  }

  List<OperationEntry> operations() {
    return operations;
  }

  List<EventEntry> events() {
    return events;
  }

  List<UndocumentedEntry> undocumented() {
    return undocumented;
  }

  List<EventEntry> callbacks() {
    return callbacks;
  }

  List<RecordEntry> records() {
    return records;
  }

  List<EnumEntry> enums() {
    return enums;
  }

  private void add(JavaOperation called) {
    Operation operation = called.operation();
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
            rateLimit(operation),
            operation.access().scopes(),
            operation.access().fieldScopes(),
            scopedFields(operation),
            operation.traits().paging(),
            operation.traits().idempotencyKey(),
            operation.traits().retry(),
            call(called),
            called.errors() == null ? List.of() : errors(called.errors().constants()),
            operation.traits().notices()));
    String id = operation.id().toString();
    addRecord(called.request(), Role.REQUEST, id);
    if (called.response() != null) {
      boolean streamed = called.endpoint().payload() instanceof Payload.Stream;
      addRecord(called.response(), streamed ? Role.STREAMED : Role.ANSWER, id);
    }
  }

  /** Returns the rate limit with its text in the language of the client only. */
  private static @Nullable RateLimit rateLimit(Operation operation) {
    RateLimit limit = operation.access().rateLimit();
    return limit == null
        ? null
        : new RateLimit(limit.text(), limit.tiers()).withByParameter(limit.byParameter());
  }

  private void add(JavaEvent received) {
    Event event = received.event();
    JavaObject answer = received.answer();
    (event.isCallback() ? callbacks : events)
        .add(
            new EventEntry(
                event.id(),
                event.title(),
                docs(event.fullPath()),
                event.updatedAt(),
                event.source(),
                event.deprecated(),
                event.access(),
                received.body().type().fullName(),
                answer == null ? null : answer.type().fullName()));
    addRecord(received.body(), event.isCallback() ? Role.CALLBACK : Role.EVENT, event.id());
    if (answer != null) {
      addRecord(answer, Role.CALLBACK_ANSWER, event.id());
    }
  }

  private void addRecord(JavaObject object, Role role, @Nullable String of) {
    records.add(
        new RecordEntry(
            object.type().fullName(),
            role,
            of,
            object.schema().origin(),
            object.components().stream().map(component -> member(component, object)).toList(),
            role == Role.SHARED
                ? object.schema().mentions().stream().map(Mention::path).toList()
                : List.of()));
  }

  private static RecordEntry.Member member(JavaComponent component, JavaObject owner) {
    Property property = component.property();
    String page = owner.schema().origin().path();
    Source origin = property.origin();
    return new RecordEntry.Member(
        component.name(),
        property.name(),
        property.place().name().toLowerCase(Locale.ROOT),
        property.row().type().text(),
        property.required(),
        object(component, owner.type().packageName()),
        origin.line(),
        origin.path().equals(page) ? null : origin.path());
  }

  /** Returns the class of the object in a component, at any depth of lists and maps. */
  private static @Nullable String object(JavaComponent component, String packageName) {
    if (!(component.property().type().innermost() instanceof TypeRef.ObjectOf)) {
      return null;
    }
    TypeUse type = component.boxed();
    while (!type.arguments().isEmpty()) {
      type = type.element();
    }
    return type.type().packageName().equals(packageName)
        ? type.type().simpleName()
        : type.type().fullName();
  }

  private void add(JavaEnum type) {
    enums.add(
        new EnumEntry(
            type.type().fullName(),
            type.values().name(),
            type.values().origin(),
            type.constants().stream()
                .map(
                    constant ->
                        new EnumEntry.Value(
                            constant.name(),
                            constant.item().value(),
                            constant.item().description()))
                .toList(),
            type.values().mentions()));
  }

  private static List<ErrorEntry> errors(List<JavaErrors.Constant> constants) {
    return constants.stream()
        .map(
            constant -> {
              ErrorCode row = constant.error().row();
              return new ErrorEntry(
                  row.code(),
                  row.httpStatus(),
                  constant.name(),
                  row.message(),
                  row.advice(),
                  row.line(),
                  row.page(),
                  constant.error().announcements().stream()
                      .map(Announcement::withoutSolution)
                      .toList(),
                  errors(constant.subErrors()));
            })
        .toList();
  }

  private static JavaCall call(JavaOperation called) {
    return new JavaCall(
        String.join("().", called.accessors()) + "()." + called.method(),
        called.client().fullName(),
        called.method(),
        called.request().type().fullName(),
        called.response() == null ? null : called.response().type().fullName(),
        called.errors() == null ? null : called.errors().type().fullName());
  }

  /** Returns the URL of a page on the portal; null without a path. */
  static @Nullable String docs(@Nullable String fullPath) {
    return fullPath == null ? null : PORTAL + fullPath;
  }

  /** Returns the fields whose rows name the scopes they require. */
  private static List<ScopedField> scopedFields(Operation operation) {
    List<ScopedField> found = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    addScoped(path, operation.request().pathParameters(), found);
    addScoped(path, operation.request().queryParameters(), found);
    if (operation.request().body() != null) {
      addScoped(path, operation.request().body().fields(), found);
    }
    addScoped(path, operation.response().fields(), found);
    return found;
  }

  private static void addScoped(Deque<String> path, List<Field> fields, List<ScopedField> found) {
    for (Field field : fields) {
      path.addLast(field.name());
      if (!field.scopes().isEmpty()) {
        found.add(new ScopedField(String.join(".", path), field.scopes()));
      }
      addScoped(path, field.fields(), found);
      path.removeLast();
    }
  }
}
