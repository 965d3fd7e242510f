package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.emit.Literals;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Java expressions for sample values of a client's types: values of the page's examples, otherwise
 * placeholders. Objects contain their required members and those of the example.
 */
final class SampleValues {
  private static final String INDENT = "    ";

  /** A longer text is replaced by a placeholder. */
  private static final int LONGEST_TEXT = 200;

  /** The number of elements of a list, and of entries of a map. */
  private static final int ELEMENTS = 2;

  private static final int ENTRIES = 8;

  /** The number of members after which only required ones are added. */
  private static final int MEMBERS = 12;

  private final Map<String, JavaObject> objects = new HashMap<>();
  private final Map<String, JavaEnum> enums = new HashMap<>();

  SampleValues(JavaModel model) {
    for (JavaService service : model.services()) {
      service.objects().forEach(object -> objects.put(object.schema().key(), object));
      service.enums().forEach(type -> enums.put(type.values().key(), type));
    }
  }

  /** Returns a writer of expressions that adds the classes they use to the imports. */
  Writer writer(JavaImports imports) {
    return new Writer(imports);
  }

  /** Writes the expressions of one snippet. */
  final class Writer {
    private final JavaImports imports;
    private final Deque<String> around = new ArrayDeque<>();
    private int members;

    private Writer(JavaImports imports) {
      this.imports = imports;
    }

    /**
     * Returns an expression that builds an object.
     *
     * @param sample the example of the object; null if absent
     * @param margin the spaces before the line that contains the expression
     */
    String object(JavaObject object, @Nullable JsonNode sample, String margin) {
      String inner = margin + INDENT;
      StringBuilder code = new StringBuilder(imports.name(object.type()) + ".builder()");
      around.addLast(object.schema().key());
      for (JavaComponent component : object.components()) {
        Property property = component.property();
        JsonNode given = sampleOf(component, sample);
        if (property.required() || (given != null && isAdded(component, sample))) {
          members++;
          String value = value(property.type(), property.name(), given, inner);
          if (value != null) {
            code.append('\n').append(inner).append('.').append(component.name());
            code.append('(').append(value).append(')');
          }
        }
      }
      around.removeLast();
      return code.append('\n').append(inner).append(".build()").toString();
    }

    /** Returns whether an optional component is set to the value of the example. */
    private boolean isAdded(JavaComponent component, @Nullable JsonNode sample) {
      return members < MEMBERS
          && !component.isDeprecated()
          && component.property().place() != Property.Place.HEADER
          && sample != null
          && sample.has(component.wireName());
    }

    private @Nullable JsonNode sampleOf(JavaComponent component, @Nullable JsonNode sample) {
      Property property = component.property();
      if (property.place() == Property.Place.BODY) {
        return sample;
      }
      JsonNode member = sample == null ? null : sample.get(component.wireName());
      boolean inBody =
          property.place() != Property.Place.PATH && property.place() != Property.Place.QUERY;
      return inBody && member != null && !member.isNull() ? member : property.row().example();
    }

    /** Returns an expression; null if a value would contain itself. */
    private @Nullable String value(
        TypeRef type, String name, @Nullable JsonNode sample, String margin) {
      if (type instanceof TypeRef.Scalar scalar) {
        return scalar(scalar, name, sample);
      } else if (type instanceof TypeRef.OneOf oneOf) {
        JavaEnum values = enums.get(oneOf.enumType());
        return values == null ? null : constant(values, sample);
      } else if (type instanceof TypeRef.ObjectOf object) {
        JavaObject found = objects.get(object.schema());
        return found == null || around.contains(object.schema())
            ? null
            : object(found, sample != null && sample.isObject() ? sample : null, margin);
      } else if (type instanceof TypeRef.ListOf list) {
        return list(list, name, sample, margin);
      } else if (type instanceof TypeRef.MapOf map) {
        return map(map, name, sample, margin);
      }
      return null;
    }

    private @Nullable String list(
        TypeRef.ListOf list, String name, @Nullable JsonNode sample, String margin) {
      List<JsonNode> given = new ArrayList<>();
      if (sample != null && sample.isArray()) {
        sample.forEach(given::add);
      }
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < Math.max(1, Math.min(ELEMENTS, given.size())); i++) {
        JsonNode element = i < given.size() ? given.get(i) : null;
        String value = value(list.element(), name, element, margin);
        if (value != null) {
          elements.add(value);
        }
      }
      return elements.isEmpty()
          ? null
          : imports.name("java.util", "List") + ".of(" + String.join(", ", elements) + ")";
    }

    private @Nullable String map(
        TypeRef.MapOf map, String name, @Nullable JsonNode sample, String margin) {
      String key = "key";
      JsonNode given = null;
      if (sample != null && sample.isObject() && !sample.isEmpty()) {
        Map.Entry<String, JsonNode> first = sample.properties().iterator().next();
        key = first.getKey();
        given = first.getValue();
      }
      String value = value(map.value(), name, given, margin);
      return value == null
          ? null
          : imports.name("java.util", "Map") + ".of(" + Literals.quoted(key) + ", " + value + ")";
    }

    private String scalar(TypeRef.Scalar scalar, String name, @Nullable JsonNode sample) {
      return switch (scalar) {
        case STRING -> text(name, sample);
        case INTEGER -> (sample != null && isLong(sample) ? sample.asLong() : 1) + "L";
        case NUMBER -> sample != null && sample.isNumber() ? decimal(sample) : "1.0";
        case BOOLEAN -> sample == null || !sample.isBoolean() ? "true" : sample.asText();
        case ANY -> sample == null ? imports.name("java.util", "Map") + ".of()" : plain(sample);
        case FILE ->
            imports.name("dev.larkspur.runtime", "Upload")
                + ".of("
                + imports.name("java.nio.file", "Path")
                + ".of(\"file\"))";
      };
    }

    /** Returns a value of any JSON as plain Java. */
    private String plain(JsonNode sample) {
      if (sample.isObject()) {
        StringJoiner entries = new StringJoiner(", ");
        Iterator<Map.Entry<String, JsonNode>> all = sample.properties().iterator();
        for (int i = 0; i < ENTRIES && all.hasNext(); i++) {
          Map.Entry<String, JsonNode> entry = all.next();
          if (!entry.getValue().isNull()) {
            entries.add(Literals.quoted(entry.getKey()) + ", " + plain(entry.getValue()));
          }
        }
        return imports.name("java.util", "Map") + ".of(" + entries + ")";
      } else if (sample.isArray()) {
        StringJoiner elements = new StringJoiner(", ");
        for (int i = 0; i < Math.min(ELEMENTS, sample.size()); i++) {
          if (!sample.get(i).isNull()) {
            elements.add(plain(sample.get(i)));
          }
        }
        return imports.name("java.util", "List") + ".of(" + elements + ")";
      } else if (isLong(sample)) {
        return sample.asLong() + "L";
      } else if (sample.isNumber()) {
        return decimal(sample);
      }
      return sample.isBoolean() ? sample.asText() : text("", sample);
    }

    private String constant(JavaEnum type, @Nullable JsonNode sample) {
      String value = sample == null || !sample.isValueNode() ? null : sample.asText();
      String first = null;
      for (JavaEnum.Constant constant : type.constants()) {
        if (constant.item().value().equals(value)) {
          return imports.name(type.type()) + "." + constant.name();
        }
        first = first == null ? constant.name() : first;
      }
      if (first != null) {
        return imports.name(type.type()) + "." + first;
      }
      return imports.name(type.type()) + (type.values().numeric() ? ".of(1L)" : ".of(\"\")");
    }
  }

  private static String text(String name, @Nullable JsonNode sample) {
    return Literals.quoted(sample != null && isUsable(sample) ? sample.asText() : name);
  }

  private static boolean isUsable(JsonNode sample) {
    return sample.isValueNode()
        && !sample.isNull()
        && !sample.asText().isBlank()
        && sample.asText().length() <= LONGEST_TEXT;
  }

  private static boolean isLong(JsonNode sample) {
    return sample.isIntegralNumber() && sample.canConvertToLong();
  }

  /** Returns a literal that is a double in Java even if the example is a whole number. */
  private static String decimal(JsonNode sample) {
    double value = sample.asDouble();
    return Double.isFinite(value) ? Double.toString(value) : "1.0";
  }
}
