package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;

/** A field that tests edit; {@link #finish} builds it. */
final class FieldDraft {
  String name;
  Type type;
  Boolean required;
  String description = "";
  JsonNode defaultValue;
  JsonNode example;
  List<EnumItem> enumItems = new ArrayList<>();
  Constraints constraints = Constraints.NONE;
  boolean deprecated;
  List<String> scopes = new ArrayList<>();
  boolean open;
  List<FieldDraft> fields = new ArrayList<>();

  FieldDraft(String name, Type type, Boolean required) {
    this.name = name;
    this.type = type;
    this.required = required;
  }

  FieldDraft copy() {
    FieldDraft copy = new FieldDraft(name, type, required);
    copy.description = description;
    copy.defaultValue = defaultValue;
    copy.example = example;
    copy.enumItems = new ArrayList<>(enumItems);
    copy.constraints = constraints;
    copy.deprecated = deprecated;
    copy.scopes = new ArrayList<>(scopes);
    copy.open = open;
    copy.fields = copies(fields);
    return copy;
  }

  Field finish(Lines lines) {
    int line = lines.next();
    return Field.builder(name, type)
        .required(required)
        .description(description)
        .defaultValue(defaultValue)
        .example(example)
        .enumItems(enumItems)
        .constraints(constraints)
        .deprecated(deprecated)
        .scopes(scopes)
        .open(open)
        .fields(finish(fields, lines))
        .line(line)
        .build();
  }

  static List<FieldDraft> copies(List<FieldDraft> drafts) {
    List<FieldDraft> copies = new ArrayList<>();
    drafts.forEach(draft -> copies.add(draft.copy()));
    return copies;
  }

  static List<Field> finish(List<FieldDraft> drafts, Lines lines) {
    return drafts.stream().map(draft -> draft.finish(lines)).toList();
  }
}
