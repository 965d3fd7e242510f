package dev.larkspur.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends the examples of pages through the generated, compiled types and back. */
final class RoundTrip {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "message");

  private final JavaNames names;
  private final ClassLoader classes;
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int copies;

  RoundTrip(JavaNames names, ClassLoader classes) {
    this.names = names;
    this.classes = classes;
  }

  void travel(Api api) {
    for (Service service : api.services()) {
      service.endpoints().forEach(this::travel);
      service.events().forEach(this::travel);
    }
  }

  List<String> failures() {
    return failures;
  }

  /** Returns the number of examples. */
  int count() {
    return counts.values().stream().mapToInt(count -> count[0]).sum();
  }

  /** Returns the number of examples that were copied with a builder. */
  int copies() {
    return copies;
  }

  /** Returns one line for each product. */
  String table() {
    StringBuilder table =
        new StringBuilder("product                        examples  agreed whole\n");
    int[] sum = new int[2];
    counts.forEach(
        (product, count) -> {
          table.append(line(product, count));
          sum[0] += count[0];
          sum[1] += count[1];
        });
    return table.append(line("all", sum)).toString();
  }

  private static String line(String product, int[] count) {
    return String.format(Locale.ROOT, "%-30s %8d %13d%n", product, count[0], count[1]);
  }

  private void travel(Endpoint endpoint) {
    Operation operation = endpoint.operation();
    String product = operation.id().project();
    if (operation.request().body() != null
        && operation.request().body().kind() == BodyKind.OBJECT) {
      for (Example example : strict(operation.examples().request())) {
        Type type = load(names.schema(endpoint.request().key()));
        travel(
            product,
            operation.page().source().path(),
            example,
            payload(example),
            operation.request().body().fields(),
            false,
            type);
      }
    }
    for (Example example : strict(operation.examples().response())) {
      JsonNode json = payload(example);
      Type type = answer(endpoint);
      List<Field> rows = operation.response().fields();
      boolean open = false;
      if (endpoint.payload() instanceof Payload.Members members) {
        if (members.kind() == ResponseKind.ENVELOPE) {
          Field data = row("data", rows);
          rows = data == null ? List.of() : data.fields();
          open = data != null && data.open();
          json = json.get("data");
        } else if (members.kind() == ResponseKind.DATA) {
          json = json.get("data");
        } else if (members.kind() == ResponseKind.FLAT) {
          json = ((ObjectNode) json.deepCopy()).remove(ENVELOPE);
          rows = rows.stream().filter(row -> !ENVELOPE.contains(row.name())).toList();
        }
        travel(product, operation.page().source().path(), example, json, rows, open, type);
      } else if (endpoint.payload() instanceof Payload.Value && json.get("data") != null) {
        // A list or a map travels inside an object of one member.
        Field data = Objects.requireNonNull(row("data", rows));
        AgreedPart part = new AgreedPart();
        travel(
            product,
            operation.page().source().path(),
            example,
            part.of(json.get("data"), data),
            part,
            type);
      }
    }
  }

  private void travel(EventBody body) {
    Field event = row("event", body.event().fields());
    for (Example example : strict(body.event().examples())) {
      JsonNode json = payload(example);
      if (event != null && !event.fields().isEmpty()) {
        travel(
            "events",
            body.event().source().path(),
            example,
            json.get("event"),
            event.fields(),
            event.open(),
            load(names.event(body.event())));
      }
    }
    if (body.event().answer() != null && body.answer() != null) {
      Type type = load(names.schema(body.answer().key()));
      List<Field> rows = body.event().answer().fields();
      for (Example example : strict(body.event().answer().examples())) {
        travel(
            "answers", body.event().source().path(), example, payload(example), rows, false, type);
      }
    }
  }

  private void travel(
      String product,
      String page,
      Example example,
      @Nullable JsonNode json,
      List<Field> rows,
      boolean open,
      Type type) {
    if (json != null && json.isObject()) {
      AgreedPart part = new AgreedPart();
      travel(product, page, example, part.whole(json, rows, open), part, type);
    }
  }

  private void travel(
      String product, String page, Example example, JsonNode agreed, AgreedPart part, Type type) {
    int[] count = counts.computeIfAbsent(product, p -> new int[2]);
    count[0]++;
    count[1] += part.contradictions() == 0 ? 1 : 0;
    String place = page + ":" + example.line() + " ";
    try {
      Object value = JsonCodec.reader(type).readValue(agreed);
      JsonNode back = new ObjectMapper().readTree(JsonCodec.writer().writeValueAsBytes(value));
      part.forget(back);
      if (value != null) {
        assertCopied(place, value);
      }
      SameJson.difference(agreed, back).ifPresent(found -> failures.add(place + found));
    } catch (IOException e) {
      failures.add(place + e.getMessage());
    }
  }

  /** Adds a failure if an object differs from what its own builder builds. */
  private void assertCopied(String place, Object value) {
    try {
      Object builder = value.getClass().getMethod("toBuilder").invoke(value);
      Object copy = builder.getClass().getMethod("build").invoke(builder);
      copies++;
      if (!copy.equals(value)) {
        failures.add(place + "copied as " + copy);
      }
    } catch (InvocationTargetException e) {
      // An example may leave out required members; the record allows that, the builder does not.
      if (!(e.getCause() instanceof IllegalStateException)) {
        failures.add(place + e.getCause());
      }
    } catch (NoSuchMethodException e) {
      // The type has no builder, such as a list.
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Field row(String name, List<Field> rows) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
  }

  private static List<Example> strict(List<Example> examples) {
    return examples.stream()
        .filter(example -> example.json() != null && example.json().isObject())
        .filter(example -> !example.repaired())
        .toList();
  }

  private static JsonNode payload(Example example) {
    JsonNode json = example.json();
    return json == null ? JsonNodeFactory.instance.objectNode() : json;
  }

  private Type answer(Endpoint endpoint) {
    try {
      Class<?> request = load(names.schema(endpoint.request().key()));
      Type call = request.getMethod("call").getGenericReturnType();
      return ((ParameterizedType) call).getActualTypeArguments()[0];
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private Class<?> load(JavaType type) {
    try {
      return classes.loadClass(type.packageName() + "." + type.simpleName());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
