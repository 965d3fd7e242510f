package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Default and example values of members. They are added after all components are known, if they are
 * valid; otherwise they are reported.
 */
final class FittingValues {
  private final Diagnostics diagnostics;
  private final List<Runnable> pending = new ArrayList<>();
  private final SchemaCheck check;

  FittingValues(SchemaCheck check, Diagnostics diagnostics) {
    this.check = check;
    this.diagnostics = diagnostics;
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
    pending.add(
        () -> {
          JsonNode value = validExample(schema, property);
          if (value != null) {
            schema.putArray("examples").add(value);
          }
        });
  }

  /** Adds the example value of a parameter, whose schema is given. */
  void parameterExample(ObjectNode parameter, ObjectNode schema, Property property) {
    pending.add(
        () -> {
          JsonNode value = validExample(schema, property);
          if (value != null) {
            parameter.set("example", value);
          }
        });
  }

  /** Returns an example. Pages often give an element as the example of a list. */
  private @Nullable JsonNode validExample(ObjectNode schema, Property property) {
    JsonNode value = Objects.requireNonNull(property.row().example());
    if (property.type() instanceof TypeRef.ListOf && !value.isArray()) {
      JsonNode list = JsonTree.array().add(value);
      if (check.problem(list, schema) == null) {
        return list;
      }
    }
    return isValid(value, schema, property, "example") ? value : null;
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
  void addValid() {
    pending.forEach(Runnable::run);
    pending.clear();
  }
}
