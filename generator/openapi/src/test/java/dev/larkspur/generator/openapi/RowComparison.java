package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows of tables with the schemas of a document, in both directions: each row has its
 * property at its level, and each property has a row. Several pages describe one object; the
 * document has what all of them say.
 */
final class RowComparison {
  private static final List<String> KEYWORDS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern");

  /** Components that no page describes; Java types have a package before their name. */
  private static final List<String> SHARED = List.of("Envelope", "ErrorResponse");

  private final JsonNode document;
  private final Findings findings;

  /** The tables of each object, by its pointer. */
  private final Map<String, ObjectRows> objects = new LinkedHashMap<>();

  /** The known values of each schema with an {@code enum}, by its pointer. */
  private final Map<String, Map<String, List<EnumItem>>> values = new LinkedHashMap<>();

  private final List<Value> leftOut = new ArrayList<>();

  /**
   * A default or example value of a page that the document does not have.
   *
   * @param place the place in the model
   * @param pointer the pointer of the schema
   */
  record Value(String place, String pointer, JsonNode value) {}

  RowComparison(JsonNode document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** Finds each row of a table, and the rows below it. */
  void table(ReadSchema object, List<Field> rows, boolean sent, boolean open, String where) {
    if (object.isComposed()) {
      parts(object, rows, sent, open, where);
      return;
    }
    objects.computeIfAbsent(object.pointer(), key -> new ObjectRows()).add(rows, sent, open);
    Map<String, ReadSchema> properties = object.properties();
    Set<String> seen = new HashSet<>();
    for (Field row : rows) {
      String place = where + "." + row.name();
      ReadSchema property = properties.get(row.name());
      if (!seen.add(row.name())) {
        findings.count("repeated rows");
      } else if (property == null) {
        findings.add("row is missing", place, row.type(), properties.keySet());
      } else {
        findings.count("rows");
        value(row, property, sent, place);
      }
    }
  }

  /** Finds each row of a table in the last part of a composition that has it. */
  private void parts(
      ReadSchema composed, List<Field> rows, boolean sent, boolean open, String where) {
    Set<String> found = new HashSet<>();
    List<ReadSchema> parts = new ArrayList<>(composed.parts());
    Collections.reverse(parts);
    for (ReadSchema part : parts) {
      Set<String> names = new HashSet<>(part.properties().keySet());
      names.removeAll(found);
      List<Field> ofPart = rows.stream().filter(row -> names.contains(row.name())).toList();
      ofPart.forEach(row -> found.add(row.name()));
      if (!ofPart.isEmpty()) {
        table(part, ofPart, sent, open, where);
      }
    }
    for (Field row : rows) {
      if (!found.contains(row.name())) {
        findings.add("row is missing", where + "." + row.name(), row.type(), found);
      }
    }
  }

  /** Compares the type of a row, and finds its known values and the rows below it. */
  void value(Field row, ReadSchema schema, boolean sent, String place) {
    Set<String> types = types(row.type(), row.fields());
    if (!types.contains(schema.type())) {
      findings.add("type", place, types + " " + row.type(), schema.type());
    }
    ReadSchema innermost = schema.innermost();
    if (!row.enumItems().isEmpty()) {
      knownValues(row, schema, innermost, place);
    }
    if (holdsMembers(row)) {
      if (innermost.isAny()) {
        findings.compare("object without members", place, List.of(), row.fields());
      } else {
        table(innermost, row.fields(), sent, row.open(), place);
      }
    } else if (!row.fields().isEmpty()) {
      if (innermost.content().isMissingNode()) {
        findings.add("rows of JSON text are missing", place, row.fields().size(), "none");
      } else {
        String content = innermost.pointer() + "/contentSchema";
        table(
            ReadSchema.at(document, content).innermost(),
            row.fields(),
            sent,
            row.open(),
            place + " (JSON text)");
      }
    }
  }

  /** Finds the known values of a row in the enum, or beside the type if it does not have them. */
  private void knownValues(Field row, ReadSchema property, ReadSchema schema, String place) {
    Set<String> documented = new HashSet<>();
    schema.get("enum").forEach(value -> documented.add(value.asText()));
    Set<String> others = new HashSet<>();
    property.get("x-larkspur-values").forEach(it -> others.add(it.path("value").asText()));
    Map<String, List<EnumItem>> known =
        values.computeIfAbsent(schema.pointer(), key -> new LinkedHashMap<>());
    boolean isInteger = schema.type().equals("integer");
    for (EnumItem item : row.enumItems()) {
      String value = isInteger ? canonical(item.value()) : item.value();
      findings.count("known values");
      if (others.contains(item.value())) {
        findings.count("known values beside the type");
      } else if (documented.contains(value)) {
        known.computeIfAbsent(value, key -> new ArrayList<>()).add(item);
      } else {
        findings.add("known value is missing", place, value, schema.beside());
      }
    }
  }

  /** Returns an integer without leading zeros. */
  private static String canonical(String value) {
    try {
      return String.valueOf(Long.parseLong(value));
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static boolean holdsMembers(Field row) {
    Type type = innermost(row);
    return type instanceof Type.ObjectType
        || (!row.fields().isEmpty() && !(type instanceof Type.StringType));
  }

  private static Type innermost(Field row) {
    Type type = row.type();
    while (true) {
      if (type instanceof Type.ListType list) {
        type = list.element();
      } else if (type instanceof Type.MapType map && !map.isObjectOf(row.fields())) {
        type = map.element();
      } else {
        return type;
      }
    }
  }

  /** Returns the types that the document may give to a row. */
  private static Set<String> types(Type type, List<Field> fields) {
    Set<String> types = new LinkedHashSet<>();
    if (type instanceof Type.ListType list) {
      types(list.element(), fields).forEach(it -> types.add("list<" + it + ">"));
    } else if (type instanceof Type.MapType map && !map.isObjectOf(fields)) {
      types(map.element(), fields).forEach(it -> types.add("map<" + it + ">"));
    } else if (type instanceof Type.StringType) {
      types.add("string");
    } else if (!fields.isEmpty()) {
      types.add("object");
    } else if (type instanceof Type.ObjectType) {
      types.add("object");
      types.add("any");
    } else if (type instanceof Type.IntegerType) {
      types.add("integer");
    } else if (type instanceof Type.NumberType) {
      types.add("number");
    } else if (type instanceof Type.BooleanType) {
      types.add("boolean");
    } else if (type instanceof Type.FileType) {
      types.add("file");
    } else {
      types.add("any");
    }
    return types;
  }

  /** Compares what the pages together say about each object and each list of known values. */
  void finish() {
    SHARED.forEach(name -> objects.remove("/components/schemas/" + name));
    objects.forEach(this::object);
    values.forEach(this::knownValues);
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(
            name -> {
              String pointer = "/components/schemas/" + ReadSchema.escaped(name);
              if (!SHARED.contains(name)
                  && !objects.containsKey(pointer)
                  && !values.containsKey(pointer)) {
                findings.add("component without rows", pointer, "none", name);
              }
            });
  }

  private void object(String pointer, ObjectRows tables) {
    ReadSchema object = ReadSchema.at(document, pointer);
    Map<String, ReadSchema> properties = object.properties();
    Map<String, List<Field>> members = tables.members();
    Set<String> unknown = new TreeSet<>(properties.keySet());
    unknown.removeAll(members.keySet());
    findings.compare("property without a row", pointer, Set.of(), unknown);
    findings.compare(
        "open",
        pointer,
        tables.isOpen(),
        object.get("additionalProperties").isBoolean()
            && object.get("additionalProperties").asBoolean());
    Set<String> required = new TreeSet<>();
    boolean isText = pointer.contains("/contentSchema");
    members.keySet().stream()
        .filter(name -> tables.isRequired(name, !isText))
        .forEach(required::add);
    findings.compare("required", pointer, required, new TreeSet<>(object.required()));
    members.forEach(
        (name, rows) -> {
          ReadSchema property = properties.get(name);
          if (property != null) {
            findings.count("properties");
            member(pointer + "." + name, rows, tables.constraining(name), property);
          }
        });
  }

  /** Compares what the document says at the place of use with the rows of all pages. */
  private void member(
      String place, List<Field> rows, List<Field> constraining, ReadSchema property) {
    JsonNode schema = property.beside();
    JsonNode example = schema.path("examples").path(0);
    member(place, rows, constraining, schema, example, property.place());
  }

  /**
   * Compares what the document says at the place of use with the rows of all pages.
   *
   * @param schema the keywords beside the type
   * @param example the example value; missing if the document has none
   * @param pointer the pointer of the schema for values
   */
  void member(
      String place,
      List<Field> rows,
      List<Field> constraining,
      JsonNode schema,
      JsonNode example,
      String pointer) {
    Set<String> descriptions = new LinkedHashSet<>();
    rows.stream()
        .map(row -> unescaped(row.description()))
        .filter(it -> !it.isBlank())
        .forEach(descriptions::add);
    String description = unescaped(schema.path("description").asText());
    if (descriptions.isEmpty() ? !description.isEmpty() : !descriptions.contains(description)) {
      findings.add("description", place, descriptions, description);
    } else if (descriptions.size() > 1) {
      findings.count("descriptions of other pages", descriptions.size() - 1);
    }
    findings.compare(
        "deprecated",
        place,
        rows.stream().allMatch(Field::deprecated),
        schema.path("deprecated").asBoolean());
    findings.compare(
        "scopes", place, scopes(rows), texts(schema.path("x-larkspur-required-scopes")));
    findings.compare("constraints", place, constraints(constraining), constraints(schema));
    defaultValue(place, constraining, schema.path("default"), pointer);
    example(place, rows, description, example, pointer);
  }

  private void defaultValue(String place, List<Field> rows, JsonNode found, String pointer) {
    JsonNode expected = rows.get(0).defaultValue();
    boolean isAgreed = rows.stream().allMatch(row -> Objects.equals(row.defaultValue(), expected));
    JsonNode agreed = isAgreed ? expected : null;
    if (found.isMissingNode() && agreed != null) {
      leftOut.add(new Value("default of " + place, pointer, agreed));
    } else if (!found.isMissingNode()) {
      findings.count("defaults");
      if (!found.equals(agreed)) {
        findings.add("default", place, agreed == null ? "none" : agreed, found);
      }
    }
  }

  /**
   * Compares an example value, which the row with the description has. An element as the example of
   * a list is a list in the document.
   */
  private void example(
      String place, List<Field> rows, String description, JsonNode found, String pointer) {
    List<JsonNode> examples = rows.stream().map(Field::example).filter(Objects::nonNull).toList();
    if (found.isMissingNode()) {
      boolean described =
          rows.stream()
              .filter(row -> unescaped(row.description()).equals(description))
              .allMatch(row -> row.example() != null);
      if (described && !examples.isEmpty()) {
        leftOut.add(new Value("example of " + place, pointer, examples.get(0)));
      } else {
        findings.count("example values of other pages", examples.isEmpty() ? 0 : 1);
      }
    } else {
      findings.count("example values");
      boolean isElement = found.isArray() && found.size() == 1 && examples.contains(found.get(0));
      if (!isElement && !examples.contains(found)) {
        findings.add("example value", place, examples, found);
      }
    }
  }

  /** Returns the values of rows that the document does not have. */
  List<Value> leftOut() {
    return leftOut;
  }

  private static Set<String> scopes(List<Field> rows) {
    Set<String> common = new TreeSet<>(rows.get(0).unconditionalScopes());
    rows.forEach(row -> common.retainAll(row.unconditionalScopes()));
    return common;
  }

  /** Returns a text without the escapes that make markup in it text. */
  static String unescaped(String markdown) {
    return markdown
        .replace("\\<", "<")
        .replace("\\[", "[")
        .replace("&lt;", "<")
        .replace("](https://open.feishu.cn/", "](/")
        .replace("](/document/", "](/")
        .replace("](/ssl:ttdoc/", "](/");
  }

  static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Returns the constraints that hold on all pages. */
  private static Map<String, String> constraints(List<Field> rows) {
    Constraints all = rows.get(0).constraints();
    for (Field row : rows) {
      all = all.loosenedBy(row.constraints());
    }
    Map<String, String> texts = new TreeMap<>();
    put(texts, "minLength", all.minLength());
    put(texts, "maxLength", all.maxLength());
    put(texts, "minItems", all.minItems());
    put(texts, "maxItems", all.maxItems());
    put(texts, "minimum", all.minimum());
    put(texts, "maximum", all.maximum());
    put(texts, "pattern", all.pattern());
    return texts;
  }

  private static void put(Map<String, String> texts, String key, @Nullable Object value) {
    if (value != null) {
      texts.put(key, value instanceof String text ? text : plain(value.toString()));
    }
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private static Map<String, String> constraints(JsonNode schema) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    KEYWORDS.stream().filter(schema::has).forEach(key -> all.set(key, schema.get(key)));
    schema
        .path("x-larkspur-constraints")
        .properties()
        .forEach(entry -> all.set(entry.getKey(), entry.getValue()));
    Map<String, String> texts = new TreeMap<>();
    all.properties()
        .forEach(
            entry ->
                texts.put(
                    entry.getKey(),
                    entry.getValue().isNumber()
                        ? plain(entry.getValue().asText())
                        : entry.getValue().asText()));
    return texts;
  }

  /** Compares a list of known values with the rows of all members that have it. */
  private void knownValues(String pointer, Map<String, List<EnumItem>> known) {
    JsonNode schema = document.at(pointer);
    Map<String, Integer> documented = new LinkedHashMap<>();
    schema.path("enum").forEach(value -> documented.putIfAbsent(value.asText(), documented.size()));
    findings.compare(
        "enum", pointer, new TreeSet<>(known.keySet()), new TreeSet<>(documented.keySet()));
    findings.count("enums");
    Set<String> constants = new HashSet<>();
    documented.forEach(
        (value, index) -> {
          List<EnumItem> items = known.getOrDefault(value, List.of());
          String description = unescaped(schema.path("x-enum-descriptions").path(index).asText());
          boolean isOfPage =
              items.stream().anyMatch(item -> unescaped(item.description()).equals(description));
          if (!isOfPage) {
            findings.add("description of a value", pointer + "=" + value, items, description);
          }
          JsonNode sources = schema.path("x-larkspur-enum-sources");
          String source = sources.isMissingNode() ? "tag" : sources.path(index).asText();
          if (items.stream().noneMatch(item -> item.source().name().equalsIgnoreCase(source))) {
            findings.add("source of a value", pointer + "=" + value, items, source);
          }
          String constant = schema.path("x-enum-varnames").path(index).asText();
          if (!SourceVersion.isIdentifier(constant) || !constants.add(constant)) {
            findings.add("constant", pointer + "=" + value, "a name of its own", constant);
          }
        });
  }
}
