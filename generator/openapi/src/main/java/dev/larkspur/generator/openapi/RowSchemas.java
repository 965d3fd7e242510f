package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.List;

/** Schemas of rows that have no Java type. They are written in place and not as components. */
final class RowSchemas {
  private final Constrained constrained;
  private final FittingValues values;

  RowSchemas(Constrained constrained, FittingValues values) {
    this.constrained = constrained;
    this.values = values;
  }

  /** Returns the schema of an object. */
  ObjectNode object(List<Field> rows, boolean open, Source page) {
    ObjectNode schema = JsonTree.object().put("type", "object");
    ArrayNode required = JsonTree.array();
    ObjectNode properties = JsonTree.object();
    for (Field row : rows) {
      if (!properties.has(row.name())) {
        properties.set(row.name(), row(row, page));
        if (Boolean.TRUE.equals(row.required())) {
          required.add(row.name());
        }
      }
    }
    JsonTree.put(schema, "required", required);
    JsonTree.put(schema, "properties", properties);
    JsonTree.flag(schema, "additionalProperties", open);
    return schema;
  }

  /** Returns the schema of a row. */
  ObjectNode row(Field row, Source page) {
    ObjectNode schema = type(row.type(), row, page);
    Property property =
        new Property(
            row.name(),
            Place.MEMBER,
            linked(row.type()),
            Boolean.TRUE.equals(row.required()),
            true,
            row,
            page.ofRow(row.page(), row.line()));
    if (row.type() instanceof Type.StringType && !row.fields().isEmpty()) {
      schema.put("contentMediaType", MediaType.JSON);
      schema.set("contentSchema", object(row.fields(), row.open(), page));
    }
    constrained.add(schema, property);
    JsonTree.put(schema, "x-larkspur-values", SchemaWriter.listed(row.enumItems()));
    if (row.defaultValue() != null) {
      values.defaultValue(schema, property);
    }
    SchemaWriter.describe(schema, row);
    if (row.example() != null) {
      values.example(schema, property);
    }
    return schema;
  }

  private ObjectNode type(Type type, Field row, Source page) {
    if (type instanceof Type.ListType list) {
      ObjectNode schema = JsonTree.object().put("type", "array");
      schema.set("items", type(list.element(), row, page));
      return schema;
    } else if (type instanceof Type.MapType map && !map.isObjectOf(row.fields())) {
      ObjectNode schema = JsonTree.object().put("type", "object");
      schema.set("additionalProperties", type(map.element(), row, page));
      return schema;
    } else if (!row.fields().isEmpty() && !(type instanceof Type.StringType)) {
      return object(row.fields(), row.open(), page);
    }
    return SchemaWriter.scalar(Scalar.of(type), type);
  }

  /** Returns the type whose constraints apply to a row. */
  private static TypeRef linked(Type type) {
    return type instanceof Type.ListType list
        ? new TypeRef.ListOf(linked(list.element()))
        : Scalar.of(type);
  }
}
