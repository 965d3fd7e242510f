package dev.larkspur.generator.site.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a page as nested lists with types, constraints, known values and descriptions. Fields
 * that are equal to others of the page are listed once.
 */
final class FieldItems {
  private static final String BULLET = "- ";

  /** The smallest number of fields that are replaced with a reference. */
  private static final int FEWEST_REFERENCED = 4;

  private final PageTexts texts;
  private final Map<List<Field>, String> listed = new HashMap<>();

  FieldItems(PageTexts texts) {
    this.texts = texts;
  }

  /**
   * Returns the items of fields.
   *
   * @param part the part of the page with the fields, for references
   */
  List<String> of(String part, List<Field> fields) {
    return items(part, "", fields);
  }

  private List<String> items(String part, String parent, List<Field> fields) {
    return fields.stream().map(field -> item(part, parent + field.name(), field)).toList();
  }

  private String item(String part, String path, Field field) {
    List<String> blocks = MarkdownSyntax.headed(head(field), texts.blocks(field.description()));
    List<String> inner = new ArrayList<>();
    field.enumItems().forEach(value -> inner.add(value(value)));
    String place = MarkdownSyntax.code(path) + " of " + part;
    String equal = count(field.fields()) < FEWEST_REFERENCED ? null : equal(field, place);
    if (equal == null) {
      inner.addAll(items(part, path + ".", field.fields()));
    } else {
      inner.add(BULLET + "fields as in " + equal);
    }
    if (!inner.isEmpty()) {
      blocks.add(String.join("\n", inner));
    }
    return MarkdownSyntax.item(BULLET, blocks);
  }

  /**
   * Returns the place of equal fields that are already listed; null if they differ from all others.
   */
  private @Nullable String equal(Field field, String place) {
    return listed.putIfAbsent(withoutLines(field.fields()), place);
  }

  private static List<Field> withoutLines(List<Field> fields) {
    return fields.stream()
        .map(it -> it.toBuilder().line(0).page(null).fields(withoutLines(it.fields())).build())
        .toList();
  }

  private static int count(List<Field> fields) {
    int count = fields.size();
    for (Field field : fields) {
      count += count(field.fields());
    }
    return count;
  }

  private static String head(Field field) {
    List<String> facts = new ArrayList<>();
    if (!field.type().text().isBlank()) {
      facts.add(MarkdownSyntax.code(field.type().text()));
    }
    if (field.required() != null) {
      facts.add(field.required() ? "required" : "optional");
    }
    if (field.deprecated()) {
      facts.add("deprecated");
    }
    addConstraints(field.constraints(), facts);
    addValue("default ", field.defaultValue(), facts);
    addValue("example ", field.example(), facts);
    if (!field.scopes().isEmpty()) {
      facts.add("requires any scope of " + codes(field.scopes()));
    }
    String name = MarkdownSyntax.code(field.name());
    return facts.isEmpty() ? name : name + " (" + String.join(", ", facts) + ")";
  }

  /** Returns names as code, separated by commas. */
  static String codes(List<String> names) {
    return names.stream().map(MarkdownSyntax::code).collect(Collectors.joining(", "));
  }

  private static void addConstraints(Constraints constraints, List<String> facts) {
    addRange("characters ", constraints.minLength(), constraints.maxLength(), facts);
    addRange("elements ", constraints.minItems(), constraints.maxItems(), facts);
    addRange("value ", constraints.minimum(), constraints.maximum(), facts);
    if (constraints.pattern() != null) {
      facts.add("pattern " + MarkdownSyntax.code(constraints.pattern()));
    }
  }

  private static void addRange(
      String label, @Nullable Number least, @Nullable Number most, List<String> facts) {
    if (least != null && most != null) {
      facts.add(label + least + " to " + most);
    } else if (least != null) {
      facts.add(label + "at least " + least);
    } else if (most != null) {
      facts.add(label + "at most " + most);
    }
  }

  private static void addValue(String label, @Nullable JsonNode value, List<String> facts) {
    if (value != null) {
      facts.add(label + MarkdownSyntax.code(value.isTextual() ? value.asText() : value.toString()));
    }
  }

  private String value(EnumItem item) {
    String head = "value " + MarkdownSyntax.code(item.value());
    return MarkdownSyntax.item(
        BULLET, MarkdownSyntax.headed(head, texts.blocks(item.description())));
  }
}
