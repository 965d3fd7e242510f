package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.vocabulary.DeprecationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives fields from an example and its comments, for pages without a table of them. */
public final class ExampleFields {
  private final DeprecationWords words;
  private final CodeBlock code;
  private final ExampleMembers members;

  private ExampleFields(CodeBlock code, DeprecationWords words) {
    this.words = words;
    this.code = code;
    this.members = ExampleMembers.of(code.text());
  }

  /** Returns the members of an object as fields; empty for anything else. */
  public static List<Field> of(CodeBlock code, DeprecationWords words) {
    return new ExampleFields(code, words).fields(JsonText.repaired(code.text()), List.of());
  }

  private List<Field> fields(@Nullable JsonNode json, List<String> above) {
    List<Field> fields = new ArrayList<>();
    if (json != null) {
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        List<String> path = new ArrayList<>(above);
        path.add(member.getKey());
        fields.add(field(path, member.getValue()));
      }
    }
    return fields;
  }

  private Field field(List<String> path, JsonNode value) {
    String comment = members.comment(path);
    return Field.builder(path.get(path.size() - 1), type(value))
        .description(comment)
        .example(value.isValueNode() && !value.isNull() ? value : null)
        .deprecated(words.isAnnounced(comment))
        .fields(fields(innermost(value), path))
        .line(line(path))
        .build();
  }

  /** Returns the line of a member, or that of the code for members of later list elements. */
  private int line(List<String> path) {
    int line = members.line(path);
    return line == 0 ? code.location().line() : code.lineOf(line);
  }

  /** Returns the type of a value; any JSON for {@code null}. */
  public static Type type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> new Type.StringType("");
      case BOOLEAN -> new Type.BooleanType("");
      case NUMBER -> value.isIntegralNumber() ? new Type.IntegerType("") : new Type.NumberType("");
      case OBJECT -> new Type.ObjectType("", null);
      case ARRAY ->
          new Type.ListType("", value.isEmpty() ? new Type.AnyType("") : type(value.get(0)));
      default -> new Type.AnyType("");
    };
  }

  /** Returns the first element of a list of any depth. */
  static @Nullable JsonNode innermost(@Nullable JsonNode value) {
    JsonNode inner = value;
    while (inner != null && inner.isArray()) {
      inner = inner.get(0);
    }
    return inner;
  }
}
