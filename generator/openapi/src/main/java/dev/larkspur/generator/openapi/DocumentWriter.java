package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document: information, paths, webhooks and components of some services. */
final class DocumentWriter {
  private static final String VERSION = "3.1.1";
  private static final String TITLE = "Feishu/Lark Open Platform";
  private static final int DATE_LENGTH = "2025-05-21".length();
  private static final Set<Place> MEMBERS = EnumSet.of(Place.MEMBER);

  private final Diagnostics diagnostics = new Diagnostics();
  private final ObjectNode components = JsonTree.object();
  private final Api api;
  private final FittingValues values;
  private final RowSchemas rows;
  private final SchemaWriter schemas;
  private final ExampleWriter examples;

  private final List<JavaService> services;

  DocumentWriter(Api api, JavaNames names, List<JavaService> services) {
    this.api = api;
    this.services = services;
    EnumTypes enums = new EnumTypes(services);
    SchemaCheck check = new SchemaCheck(components);
    values = new FittingValues(check, diagnostics);
    Constrained constrained = new Constrained(enums, diagnostics);
    rows = new RowSchemas(constrained, values);
    schemas = new SchemaWriter(names, enums, rows, constrained, values);
    examples = new ExampleWriter(check, diagnostics);
  }

  /** Returns the diagnostics about values that the document does not have or approximates. */
  List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  /**
   * Returns the document.
   *
   * @param product the product that has all services; null for several
   */
  ObjectNode document(@Nullable String product) {
    List<JavaOperation> operations =
        services.stream().flatMap(service -> service.operations().stream()).toList();
    Origins origins = Origins.of(operations);
    addComponents();
    values.addValid();
    PathsWriter paths =
        new PathsWriter(
            new OperationWriter(
                origins, schemas, values, examples, new ResponsesWriter(schemas, rows, examples)),
            diagnostics);
    WebhooksWriter webhooks = new WebhooksWriter(schemas, rows, examples);
    services.forEach(
        service -> service.events().forEach(event -> webhooks.add(service.id(), event)));

    ObjectNode document = JsonTree.object().put("openapi", VERSION);
    document.set("info", info(product));
    document.putArray("servers").addObject().put("url", origins.main());
    JsonTree.put(document, "tags", tags());
    document.set("paths", paths.paths(operations));
    JsonTree.put(document, "webhooks", webhooks.webhooks());
    values.addValid();
    ObjectNode all = SharedComponents.responsesAndHeaders();
    all.set("schemas", components);
    ObjectNode used = UsedComponents.of(document, all);
    JsonTree.put(used, "securitySchemes", Security.schemes(operations, origins));
    JsonTree.put(document, "components", used);
    addNotices(document);
    return document;
  }

  private void addComponents() {
    SharedComponents.addSchemas(components);
    for (JavaService service : services) {
      for (JavaEnum type : service.enums()) {
        components.set(schemas.componentOf(type.type()), schemas.enumType(type));
      }
      service.objects().forEach(object -> add(object, MEMBERS, List.of()));
      service.operations().forEach(this::addComponents);
      service.events().forEach(this::addComponents);
    }
  }

  private void addComponents(JavaOperation operation) {
    Body body = operation.operation().request().body();
    if (OperationWriter.hasMembers(operation)) {
      add(
          operation.request(),
          OperationWriter.IN_BODY,
          body == null ? List.of() : body.alternatives());
    }
    if (operation.response() != null) {
      add(operation.response(), MEMBERS, List.of());
    }
  }

  private void addComponents(JavaEvent received) {
    add(received.body(), MEMBERS, List.of());
    if (received.answer() != null && received.event().answer() != null) {
      add(received.answer(), MEMBERS, received.event().answer().alternatives());
    }
  }

  private void add(JavaObject object, Set<Place> places, List<Body.Alternative> alternatives) {
    components.set(
        schemas.componentOf(object.type()), schemas.object(object, places, alternatives));
  }

  private ObjectNode info(@Nullable String product) {
    return JsonTree.object()
        .put("title", product == null ? TITLE : TITLE + ": " + product)
        .put("version", version())
        .put(
            "description",
            "Operations, events and callbacks of the documentation pages, generated by Larkspur.");
  }

  /** Returns the date on which the newest page changed. */
  private String version() {
    return services.stream()
        .flatMap(
            service ->
                Stream.concat(
                    service.operations().stream().map(it -> it.operation().page().updatedAt()),
                    service.events().stream().map(it -> it.event().updatedAt())))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .map(newest -> newest.toString().substring(0, DATE_LENGTH))
        .orElse("0");
  }

  private ArrayNode tags() {
    TreeMap<String, String> tags = new TreeMap<>();
    for (JavaService service : services) {
      for (JavaOperation called : service.operations()) {
        tags.put(
            OperationWriter.tag(called.operation()),
            called.resource().isEmpty()
                ? "Operations of " + service.id() + " without a resource."
                : "The resource " + called.resource() + " of " + service.id() + ".");
      }
      if (!service.events().isEmpty()) {
        tags.put(
            service.id().toString(),
            "Events of " + service.id() + ", and operations without a resource.");
      }
    }
    ArrayNode list = JsonTree.array();
    tags.forEach((name, text) -> list.addObject().put("name", name).put("description", text));
    return list;
  }

  /** Adds the notices and corrections that concern the services. */
  private void addNotices(ObjectNode document) {
    Set<String> ids = new TreeSet<>();
    Set<String> notices = new HashSet<>();
    for (JavaService service : services) {
      for (JavaOperation called : service.operations()) {
        ids.add(called.operation().id().toString());
        notices.addAll(called.operation().traits().notices());
      }
      service.events().forEach(it -> ids.add(it.event().id()));
    }
    ArrayNode announced = JsonTree.array();
    for (Notice notice : api.notices()) {
      if (notices.contains(notice.id()) || namesOneOf(ids, notice)) {
        announced.add(JsonTree.ofModel(notice));
      }
    }
    JsonTree.put(document, "x-larkspur-notices", announced);
    ArrayNode corrections = JsonTree.array();
    api.corrections().stream()
        .filter(correction -> ids.contains(correction.target()))
        .forEach(correction -> corrections.add(JsonTree.ofModel(correction)));
    JsonTree.put(document, "x-larkspur-corrections", corrections);
  }

  private static boolean namesOneOf(Set<String> events, Notice notice) {
    return notice.scenarios().stream()
        .flatMap(scenario -> scenario.events().stream())
        .anyMatch(event -> events.contains(event.type()));
  }
}
