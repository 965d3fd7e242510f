package dev.larkspur.generator.site.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields as nested lists with types, constraints, known values and descriptions. */
final class FieldItems {
  private static final String BULLET = "- ";

  private FieldItems() {}

  static List<String> of(List<Field> fields) {
    return fields.stream().map(FieldItems::item).toList();
  }

  private static String item(Field field) {
    List<String> blocks = MarkdownSyntax.headed(head(field), MarkdownBlocks.of(field.description()));
    List<String> inner = new ArrayList<>();
    field.enumItems().forEach(value -> inner.add(value(value)));
    inner.addAll(of(field.fields()));
    if (!inner.isEmpty()) {
      blocks.add(String.join("\n", inner));
    }
    return MarkdownSyntax.item(BULLET, blocks);
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

  private static String value(EnumItem item) {
    String head = "value " + MarkdownSyntax.code(item.value());
    return MarkdownSyntax.item(
        BULLET, MarkdownSyntax.headed(head, MarkdownBlocks.of(item.description())));
  }
}
