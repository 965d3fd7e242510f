package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas of types, members and rows. Objects and enums are components with the names of Java. */
final class SchemaWriter {
  /** The cells of a page that has no word for the type. */
  private static final Set<String> NO_TYPE = Set.of("", "-", "/");

  private final JavaNames names;
  private final EnumTypes enums;
  private final RowSchemas rows;
  private final Constrained constrained;
  private final FittingValues values;

  SchemaWriter(
      JavaNames names,
      EnumTypes enums,
      RowSchemas rows,
      Constrained constrained,
      FittingValues values) {
    this.names = names;
    this.enums = enums;
    this.rows = rows;
    this.constrained = constrained;
    this.values = values;
  }

  /** Returns the name of the component of a Java type. */
  String componentOf(JavaType type) {
    return type.fullName().substring(names.basePackage().length() + 1);
  }

  ObjectNode reference(JavaObject object) {
    return JsonTree.reference("schemas", componentOf(object.type()));
  }

  /**
   * Returns the schema of an object with the members at some places.
   *
   * @param alternatives the tables of the page if there are several
   */
  ObjectNode object(JavaObject object, Set<Place> places, List<Body.Alternative> alternatives) {
    ObjectNode schema = JsonTree.object().put("type", "object");
    ArrayNode required = JsonTree.array();
    ObjectNode properties = JsonTree.object();
    for (JavaComponent component : object.components()) {
      Property property = component.property();
      if (places.contains(property.place()) && !properties.has(property.name())) {
        properties.set(property.name(), member(component));
        if (property.required()) {
          required.add(property.name());
        }
      }
    }
    JsonTree.put(schema, "required", required);
    JsonTree.put(schema, "properties", properties);
    JsonTree.flag(schema, "additionalProperties", object.schema().open());
    JsonTree.put(schema, "x-larkspur-alternatives", alternatives(alternatives));
    return schema;
  }

  private static ArrayNode alternatives(List<Body.Alternative> tables) {
    ArrayNode alternatives = JsonTree.array();
    for (Body.Alternative table : tables) {
      ObjectNode alternative = alternatives.addObject();
      alternative.put("title", table.title());
      alternative.set(
          "properties", JsonTree.texts(table.fields().stream().map(Field::name).toList()));
      alternative.set(
          "required",
          JsonTree.texts(
              table.fields().stream()
                  .filter(row -> Boolean.TRUE.equals(row.required()))
                  .map(Field::name)
                  .toList()));
    }
    return alternatives;
  }

  /** Returns the schema of a member of an object. */
  private ObjectNode member(JavaComponent component) {
    Property property = component.property();
    ObjectNode schema = value(component);
    describe(schema, property.row());
    if (property.row().example() != null) {
      values.example(schema, property);
    }
    return schema;
  }

  /** Adds the description, deprecation and scopes of a member or a parameter. */
  static void describe(ObjectNode node, Field row) {
    JsonTree.put(node, "description", CommonMark.safe(row.description()));
    JsonTree.flag(node, "deprecated", row.deprecated());
    JsonTree.put(node, "x-larkspur-required-scopes", JsonTree.texts(row.unconditionalScopes()));
  }

  /** Returns the schema of a value with its constraints and its default. */
  ObjectNode value(JavaComponent component) {
    Property property = component.property();
    Field row = property.row();
    ObjectNode schema = type(property.type(), row.type());
    if (property.type() == TypeRef.Scalar.STRING) {
      content(schema, component);
    }
    constrained.add(schema, property);
    Set<String> known =
        property.type().innermost() instanceof TypeRef.OneOf oneOf ? enums.values(oneOf) : Set.of();
    JsonTree.put(
        schema,
        "x-larkspur-values",
        listed(row.enumItems().stream().filter(item -> !known.contains(item.value())).toList()));
    if (row.defaultValue() != null) {
      values.defaultValue(schema, property);
    }
    return schema;
  }

  /** Describes text that is JSON. */
  private void content(ObjectNode schema, JavaComponent component) {
    Property property = component.property();
    Field row = property.row();
    if (!row.fields().isEmpty()) {
      schema.put("contentMediaType", MediaType.JSON);
      schema.set("contentSchema", rows.object(row.fields(), row.open(), property.origin()));
    } else if (component.jsonText() != null) {
      schema.put("contentMediaType", MediaType.JSON);
    }
  }

  /** Returns the schema of a linked type. */
  ObjectNode type(TypeRef type, Type written) {
    if (type instanceof TypeRef.Scalar scalar) {
      return scalar(scalar, written);
    } else if (type instanceof TypeRef.ObjectOf object) {
      return JsonTree.reference("schemas", componentOf(names.schema(object.schema())));
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return JsonTree.reference("schemas", componentOf(names.enumType(oneOf.enumType())));
    } else if (type instanceof TypeRef.ListOf list) {
      ObjectNode schema = JsonTree.object().put("type", "array");
      schema.set("items", type(list.element(), element(written)));
      return schema;
    } else if (type instanceof TypeRef.MapOf map) {
      ObjectNode schema = JsonTree.object().put("type", "object");
      schema.set("additionalProperties", type(map.value(), element(written)));
      return schema;
    }
    throw new IllegalArgumentException("No schema for " + type);
  }

  /** Returns the type inside a list or a map as the page writes it. */
  private static Type element(Type written) {
    if (written instanceof Type.ListType list) {
      return list.element();
    }
    return written instanceof Type.MapType map ? map.element() : written;
  }

  /** Returns the schema of a value that is not an object, a list or a map. */
  static ObjectNode scalar(TypeRef.Scalar scalar, Type written) {
    ObjectNode schema = JsonTree.object();
    return switch (scalar) {
      case STRING -> schema.put("type", "string");
      case INTEGER -> schema.put("type", "integer").put("format", "int64");
      case NUMBER -> schema.put("type", "number").put("format", "double");
      case BOOLEAN -> schema.put("type", "boolean");
      case FILE -> file();
      case ANY -> isObject(written) ? schema.put("type", "object") : schema;
    };
  }

  /** Returns whether a page calls a value an object, although it describes no member. */
  private static boolean isObject(Type written) {
    return written instanceof Type.ObjectType object && !NO_TYPE.contains(object.text().strip());
  }

  /** Returns the schema of the content of a file. */
  static ObjectNode file() {
    return JsonTree.object().put("type", "string").put("format", "binary");
  }

  /** Returns the component of an enum. */
  ObjectNode enumType(JavaEnum type) {
    boolean numeric = type.values().numeric();
    ObjectNode schema = JsonTree.object().put("type", numeric ? "integer" : "string");
    if (numeric) {
      schema.put("format", "int64");
    }
    ArrayNode constants = schema.putArray("enum");
    ArrayNode variables = schema.putArray("x-enum-varnames");
    ArrayNode descriptions = schema.putArray("x-enum-descriptions");
    ArrayNode sources = JsonTree.array();
    boolean tagged = true;
    for (JavaEnum.Constant constant : type.constants()) {
      EnumItem item = constant.item();
      constants.add(
          numeric
              ? LongNode.valueOf(Long.parseLong(item.value()))
              : TextNode.valueOf(item.value()));
      variables.add(constant.name());
      descriptions.add(CommonMark.safe(item.description()));
      sources.add(JsonTree.ofModel(item.source()));
      tagged &= item.source() == EnumSource.TAG;
    }
    if (!tagged) {
      schema.set("x-larkspur-enum-sources", sources);
    }
    return schema;
  }

  /** Returns known values that no enum has. */
  static ArrayNode listed(List<EnumItem> items) {
    ArrayNode listed = JsonTree.array();
    Set<String> seen = new HashSet<>();
    for (EnumItem item : items) {
      if (seen.add(item.value())) {
        ObjectNode value = listed.addObject().put("value", item.value());
        JsonTree.put(value, "description", CommonMark.safe(item.description()));
        value.set("source", JsonTree.ofModel(item.source()));
      }
    }
    return listed;
  }
}
