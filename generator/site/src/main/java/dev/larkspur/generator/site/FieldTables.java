package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.site.view.FieldRow;
import dev.larkspur.generator.site.view.FieldRow.Fact;
import dev.larkspur.generator.site.view.FieldRow.KnownValue;
import dev.larkspur.generator.site.view.FieldTableView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tables of fields of one page. */
final class FieldTables {
  /** A longer value is shortened: it is an example, which the code examples show as a whole. */
  private static final int LONGEST_VALUE = 120;

  private final MarkdownHtml markdown;
  private final Anchors anchors;
  private final RepeatedMembers repeated = new RepeatedMembers();

  FieldTables(MarkdownHtml markdown, Anchors anchors) {
    this.markdown = markdown;
    this.anchors = anchors;
  }

  /**
   * Returns a table.
   *
   * @param part the part of the request or response, which starts the anchors of all rows
   */
  FieldTableView of(String part, String title, String note, List<Field> fields) {
    String anchor = anchors.of(part);
    List<FieldRow> rows = new ArrayList<>();
    add(fields, part, 0, rows);
    return new FieldTableView(anchor, title, note, rows);
  }

  private void add(List<Field> fields, String parent, int level, List<FieldRow> rows) {
    for (Field field : fields) {
      String path = parent + "." + field.name();
      String anchor = anchors.of(path);
      String same = repeated.sameMembers(field, anchor);
      rows.add(row(field, anchor, level, same));
      if (same == null) {
        add(field.fields(), path, level + 1, rows);
      }
    }
  }

  private FieldRow row(Field field, String anchor, int level, @Nullable String sameMembers) {
    String sameValues = repeated.sameValues(field.enumItems(), anchor);
    return new FieldRow(
        anchor,
        level,
        field.name(),
        field.type().text(),
        field.required(),
        field.deprecated(),
        markdown.cell(field.description()),
        facts(field),
        sameValues == null ? values(field) : List.of(),
        sameValues,
        sameMembers);
  }

  private List<KnownValue> values(Field field) {
    return field.enumItems().stream()
        .map(item -> new KnownValue(item.value(), markdown.cell(item.description())))
        .toList();
  }

  private static List<Fact> facts(Field field) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Default", text(field.defaultValue()));
    add(facts, "Example", text(field.example()));
    Constraints constraints = field.constraints();
    add(facts, "Characters", range(constraints.minLength(), constraints.maxLength()));
    add(facts, "Elements", range(constraints.minItems(), constraints.maxItems()));
    add(facts, "Value", range(constraints.minimum(), constraints.maximum()));
    add(facts, "Pattern", constraints.pattern());
    List<String> scopes = field.unconditionalScopes();
    if (!scopes.isEmpty()) {
      add(facts, scopes.size() == 1 ? "Scope" : "Any scope of", String.join(", ", scopes));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, value));
    }
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    String text = value.isTextual() ? value.asText() : value.toString();
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    int end = LONGEST_VALUE - (Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? 1 : 0);
    return text.substring(0, end) + "\u2026";
  }

  private static @Nullable String range(@Nullable Number least, @Nullable Number most) {
    if (least == null) {
      return most == null ? null : "\u2264 " + most;
    } else if (most == null) {
      return "\u2265 " + least;
    }
    return least.equals(most) ? String.valueOf(least) : least + " \u2013 " + most;
  }
}
