package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Default and example values of members. They are added after all components are known, if they are
 * valid; otherwise they are reported.
 */
final class FittingValues {
  private final Diagnostics diagnostics;
  private final List<Runnable> pending = new ArrayList<>();
  private final Map<String, Set<String>> enums = new HashMap<>();
  private final SchemaCheck check;

  FittingValues(SchemaCheck check, Diagnostics diagnostics) {
    this.check = check;
    this.diagnostics = diagnostics;
  }

  /** Registers the values of an enum, before any schema refers to it. */
  void add(JavaEnum type) {
    Set<String> known = new HashSet<>();
    type.constants().forEach(constant -> known.add(constant.item().value()));
    enums.put(type.values().key(), known);
  }

  /** Returns the values of an enum as written, by the key of the enum. */
  Set<String> ofEnum(String key) {
    return enums.getOrDefault(key, Set.of());
  }

  /** Adds the default value of a member to its schema. */
  void defaultValue(ObjectNode schema, Property property) {
    JsonNode value = Objects.requireNonNull(property.row().defaultValue());
    pending.add(
        () -> {
          if (isValid(value, schema, property, "default")) {
            schema.set("default", value);
          }
        });
  }

  /** Adds the example value of a member to its schema. */
  void example(ObjectNode schema, Property property) {
    JsonNode value = Objects.requireNonNull(property.row().example());
    pending.add(
        () -> {
          if (isValid(value, schema, property, "example")) {
            schema.putArray("examples").add(value);
          }
        });
  }

  /** Adds the example value of a parameter, whose schema is given. */
  void parameterExample(ObjectNode parameter, JsonNode schema, Property property) {
    JsonNode value = Objects.requireNonNull(property.row().example());
    pending.add(
        () -> {
          if (isValid(value, schema, property, "example")) {
            parameter.set("example", value);
          }
        });
  }

  private boolean isValid(JsonNode value, JsonNode schema, Property property, String kind) {
    String problem = check.problem(value, schema);
    if (problem != null) {
      diagnostics.report(
          Rule.OPENAPI_VALUE_LEFT_OUT,
          property.origin().location(),
          "The " + kind + " of " + property.name() + " is not valid: " + problem + ".");
    }
    return problem == null;
  }

  /** Adds the values that are valid. */
  void settle() {
    pending.forEach(Runnable::run);
    pending.clear();
  }
}
