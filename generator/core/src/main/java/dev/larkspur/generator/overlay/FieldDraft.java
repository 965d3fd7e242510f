package dev.larkspur.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is being put right. */
final class FieldDraft {
  private final Field row;
  private String name;
  private Type type;
  private @Nullable Boolean required;
  private @Nullable JsonNode defaultValue;
  private @Nullable JsonNode example;
  private List<EnumItem> values;
  private List<Field> fields;

  FieldDraft(Field row) {
    this.row = row;
    this.name = row.name();
    this.type = row.type();
    this.required = row.required();
    this.defaultValue = row.defaultValue();
    this.example = row.example();
    this.values = row.enumItems();
    this.fields = row.fields();
  }

  FieldDraft name(String wanted) {
    name = wanted;
    return this;
  }

  /** Another type; a default or an example of the old one is read anew. */
  FieldDraft type(Type wanted) {
    type = wanted;
    defaultValue = Retyped.defaultValue(defaultValue, wanted);
    example = Retyped.example(example, wanted);
    return this;
  }

  FieldDraft required(boolean wanted) {
    required = wanted;
    return this;
  }

  FieldDraft values(List<EnumItem> wanted) {
    values = wanted;
    return this;
  }

  FieldDraft fields(List<Field> wanted) {
    fields = wanted;
    return this;
  }

  Field done() {
    return new Field(
        name,
        type,
        required,
        row.description(),
        defaultValue,
        example,
        values,
        row.constraints(),
        row.deprecated(),
        row.scopes(),
        fields,
        row.line());
  }
}
