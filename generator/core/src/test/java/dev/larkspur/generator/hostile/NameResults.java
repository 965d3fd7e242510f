package dev.larkspur.generator.hostile;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.hostile.NamePage.Written;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The model, the Java names and the diagnostics that pages with hostile names lead to. */
final class NameResults {
  private static final int LONGEST_SHOWN = 60;

  private final Generation generation;
  private final JavaNames names;
  private final List<Written> written;

  /** The elements of the model with their Java names, by page and line. */
  private final Map<String, NavigableMap<Integer, List<String>>> found = new TreeMap<>();

  /** The rules of the diagnostics, by page and line. */
  private final Map<String, NavigableMap<Integer, List<String>>> reported = new TreeMap<>();

  private final Map<String, Set<String>> wireNames = new TreeMap<>();
  private final Set<String> members = new TreeSet<>();
  private final Map<String, String> byMark = new LinkedHashMap<>();

  private NameResults(Generation generation, List<Written> written) {
    this.generation = generation;
    this.names = generation.naming().names();
    this.written = written;
  }

  static NameResults of(Generation generation, List<Written> written) {
    NameResults results = new NameResults(generation, written);
    generation.api().services().forEach(results::add);
    generation.reading().diagnostics().forEach(results::add);
    for (Operation operation : generation.api().operations()) {
      RequestParts request = operation.request();
      Stream.of(request.headers(), request.pathParameters(), request.queryParameters())
          .forEach(rows -> results.addRepeated(operation.page().source(), rows));
      if (request.body() != null) {
        results.addRepeated(operation.page().source(), request.body().fields());
      }
      results.addRepeated(operation.page().source(), operation.response().fields());
    }
    generation.api().events().forEach(it -> results.addRepeated(it.source(), it.fields()));
    return results;
  }

  Generation generation() {
    return generation;
  }

  /** Returns the wire names of all members of JSON objects. */
  Set<String> members() {
    return members;
  }

  /** Returns the names that are neither in the model nor in a diagnostic. */
  List<String> lost() {
    List<String> lost = new ArrayList<>();
    for (Written name : written) {
      if (at(found, name).isEmpty() && at(reported, name).isEmpty()) {
        lost.add(name.page() + ":" + name.first() + " " + shown(name.name()));
      }
    }
    return lost;
  }

  /** Returns a line for each written name: the name, then its name in the model and in Java. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (Written name : written) {
      Set<String> results = new TreeSet<>(at(found, name));
      results.addAll(at(reported, name));
      table.append(shown(name.name())).append("  |  ");
      table.append(String.join("; ", results)).append('\n');
    }
    return table.toString();
  }

  private void add(Service service) {
    for (Endpoint endpoint : service.endpoints()) {
      Operation operation = endpoint.operation();
      Source page = operation.page().source();
      OperationId id = operation.id();
      put(found, page.path(), 0, call(endpoint));
      add(endpoint.request());
      if (endpoint.payload() instanceof Payload.Members payload) {
        add(payload.schema());
      }
      Map<Long, String> errors = new TreeMap<>();
      for (LinkedError error : endpoint.errors()) {
        errors.put(error.row().code(), names.insideErrors(id).error(error));
      }
      for (ErrorCode error : operation.errors()) {
        put(found, page.path(), error.line(), error.code() + " = " + errors.get(error.code()));
      }
      for (Scope scope : operation.access().scopes()) {
        byMark.put(scope.name(), shown(scope.name()));
      }
    }
    for (EventBody event : service.events()) {
      put(
          found,
          event.event().source().path(),
          0,
          shown(event.event().id()) + " = " + names.event(event.event()).fullName());
      event.schemas().forEach(this::add);
    }
    service.schemas().forEach(this::add);
    for (EnumType type : service.enums()) {
      type.items()
          .forEach(
              item ->
                  byMark.put(
                      item.description(),
                      shown(item.value())
                          + " = "
                          + names.insideEnum(type.key()).constant(item.value())));
    }
  }

  /** Returns package, title and call of an operation. */
  private String call(Endpoint endpoint) {
    OperationId id = endpoint.operation().id();
    String resource = id.resource();
    return String.join(
        " ",
        names.packageOf(id.service()).substring(names.basePackage().length() + 1),
        names.product(id.project()).simpleName(),
        resource.isEmpty() ? "" : names.resource(id.service(), resource).simpleName(),
        "\"" + shown(endpoint.operation().page().title()) + "\"",
        names.productAccessor(id.project()),
        names.versionAccessor(id.service()),
        resource.isEmpty() ? "" : names.resourceAccessor(id.service(), resource),
        names.methods(id).send(),
        names.schema(endpoint.request().key()).simpleName());
  }

  private void add(Schema schema) {
    for (Property property : schema.properties()) {
      TypeRef type = property.type().innermost();
      String java = names.inside(schema).component(property);
      if (type instanceof TypeRef.ObjectOf object) {
        java = names.schema(object.schema()).simpleName() + " " + java;
      }
      Source row = property.origin();
      put(found, row.path(), row.line(), shown(property.name()) + " = " + java);
      names(row.path()).add(property.name());
      if (property.place() == Property.Place.MEMBER) {
        members.add(property.name());
      }
    }
  }

  /** Adds the rows that have the name of another row, so that one member has the facts of both. */
  private void addRepeated(Source page, List<Field> rows) {
    for (Field row : rows) {
      Map<Integer, List<String>> ofPage = found.getOrDefault(page.path(), new TreeMap<>());
      if (!ofPage.containsKey(row.line()) && names(page.path()).contains(row.name())) {
        put(found, page.path(), row.line(), shown(row.name()) + " as above");
      }
      for (EnumItem item : row.enumItems()) {
        byMark.putIfAbsent(item.description(), shown(item.value()) + " as above");
      }
      addRepeated(page, row.fields());
    }
  }

  private Set<String> names(String page) {
    return wireNames.computeIfAbsent(page, path -> new TreeSet<>());
  }

  private void add(Diagnostic diagnostic) {
    if (diagnostic.rule() != Rule.NAME_COLLISION) {
      put(
          reported,
          diagnostic.location().path(),
          diagnostic.location().line(),
          diagnostic.rule().toString());
    }
  }

  private static void put(
      Map<String, NavigableMap<Integer, List<String>>> map, String page, int line, String text) {
    map.computeIfAbsent(page, path -> new TreeMap<>())
        .computeIfAbsent(line, at -> new ArrayList<>())
        .add(text);
  }

  private List<String> at(Map<String, NavigableMap<Integer, List<String>>> map, Written name) {
    List<String> all = new ArrayList<>();
    boolean whole = name.last() == Integer.MAX_VALUE;
    map.getOrDefault(name.page(), new TreeMap<>())
        .subMap(whole ? 0 : name.first(), true, name.last(), true)
        .values()
        .forEach(all::addAll);
    if (map == found && byMark.containsKey(name.mark())) {
      all.add(byMark.get(name.mark()));
    }
    return all;
  }

  /** Returns a text with escapes, shortened in its middle. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7f) {
        shown.append(c);
      } else {
        shown.append(String.format(Locale.ROOT, "<%04x>", (int) c));
      }
    }
    return shown.length() <= LONGEST_SHOWN
        ? shown.toString()
        : shown.substring(0, 20)
            + "<"
            + text.length()
            + " characters>"
            + shown.substring(shown.length() - 20);
  }
}
