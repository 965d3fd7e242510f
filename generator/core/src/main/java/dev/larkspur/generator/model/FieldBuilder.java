package dev.larkspur.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builder for {@link Field}. */
public final class FieldBuilder {
  private String name;
  private Type type;
  private @Nullable Boolean required;
  private String description = "";
  private Map<String, String> translations = Map.of();
  private @Nullable JsonNode defaultValue;
  private @Nullable JsonNode example;
  private List<EnumItem> enumItems = List.of();
  private Constraints constraints = Constraints.NONE;
  private boolean deprecated;
  private List<String> scopes = List.of();
  private boolean open;
  private List<Field> fields = List.of();
  private int line;
  private @Nullable String page;

  FieldBuilder(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  FieldBuilder(Field field) {
    name = field.name();
    type = field.type();
    required = field.required();
    description = field.description();
    translations = field.translations();
    defaultValue = field.defaultValue();
    example = field.example();
    enumItems = field.enumItems();
    constraints = field.constraints();
    deprecated = field.deprecated();
    scopes = field.scopes();
    open = field.open();
    fields = field.fields();
    line = field.line();
    page = field.page();
  }

  public FieldBuilder name(String name) {
    this.name = name;
    return this;
  }

  public FieldBuilder type(Type type) {
    this.type = type;
    return this;
  }

  public FieldBuilder required(@Nullable Boolean required) {
    this.required = required;
    return this;
  }

  public FieldBuilder description(String description) {
    this.description = description;
    return this;
  }

  public FieldBuilder translations(Map<String, String> translations) {
    this.translations = translations;
    return this;
  }

  public FieldBuilder defaultValue(@Nullable JsonNode defaultValue) {
    this.defaultValue = defaultValue;
    return this;
  }

  public FieldBuilder example(@Nullable JsonNode example) {
    this.example = example;
    return this;
  }

  public FieldBuilder enumItems(List<EnumItem> enumItems) {
    this.enumItems = enumItems;
    return this;
  }

  public FieldBuilder constraints(Constraints constraints) {
    this.constraints = constraints;
    return this;
  }

  public FieldBuilder deprecated(boolean deprecated) {
    this.deprecated = deprecated;
    return this;
  }

  public FieldBuilder scopes(List<String> scopes) {
    this.scopes = scopes;
    return this;
  }

  public FieldBuilder open(boolean open) {
    this.open = open;
    return this;
  }

  public FieldBuilder fields(List<Field> fields) {
    this.fields = fields;
    return this;
  }

  public FieldBuilder line(int line) {
    this.line = line;
    return this;
  }

  public FieldBuilder page(@Nullable String page) {
    this.page = page;
    return this;
  }

  /** Builds the field. */
  public Field build() {
    return new Field(
        name,
        type,
        required,
        description,
        translations,
        defaultValue,
        example,
        enumItems,
        constraints,
        deprecated,
        scopes,
        open,
        fields,
        line,
        page);
  }
}
