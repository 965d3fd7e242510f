package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.reader.description.Scopes;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.BaseTableWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reader of the rows of a base table about the apps that call an operation or receive an event. */
public final class AccessRows {
  private static final String PUSH = "push-";

  private final BaseTable base;
  private final BaseTableWords rows;
  private final Vocabulary words;
  private final Diagnostics diagnostics;

  /** Creates a reader for the rows of a table. */
  public AccessRows(BaseTable base, PageContext context) {
    this.base = base;
    this.words = context.words();
    this.rows = words.baseTable();
    this.diagnostics = context.diagnostics();
  }

  /** Returns the types of apps. */
  public List<String> appTypes() {
    Cell cell = base.value(rows.appTypes());
    if (cell == null) {
      return List.of();
    }
    List<Element> elements = cell.elements("md-app-support");
    List<String> types =
        elements.isEmpty() ? rows.appTypesIn(cell.text()) : attributes(elements, "types");
    if (types.isEmpty() && !words.scopes().isNone(PageText.strip(cell.text()))) {
      diagnostics.report(
          Rule.ACCESS_UNREADABLE,
          cell.location(),
          "The types of apps are \"" + cell.text() + "\"; expected custom or isv.");
    }
    return types;
  }

  /** Returns the ways in which an event is sent, in lower case. */
  public List<String> push() {
    Cell cell = base.value(rows.pushMode());
    if (cell == null) {
      return List.of();
    }
    List<String> modes = new ArrayList<>();
    for (String type : attributes(cell.elements("md-tag"), "type")) {
      if (type.startsWith(PUSH)) {
        modes.add(type.substring(PUSH.length()));
      }
    }
    return modes.isEmpty() ? rows.pushModesIn(cell.text()) : modes;
  }

  /** Returns the scopes of the operation or event. */
  public List<Scope> scopes() {
    return scopes(rows.scopes());
  }

  /** Returns the scopes of single fields. */
  public List<Scope> fieldScopes() {
    return scopes(rows.fieldScopes());
  }

  private List<Scope> scopes(List<String> names) {
    List<Cell> row = base.row(names);
    if (row == null) {
      return List.of();
    }
    List<Scope> scopes = Scopes.ofRow(row.get(1), words, diagnostics);
    boolean grouped =
        row.stream().limit(2).anyMatch(cell -> words.scopes().areGrouped(cell.text()));
    if (grouped && scopes.stream().allMatch(scope -> scope.in(null))) {
      diagnostics.report(
          Rule.ACCESS_UNREADABLE,
          row.get(1).location(),
          "The row says that some scopes are optional, but not which; any one of them is read as enough.");
    }
    return scopes;
  }

  private static List<String> attributes(List<Element> elements, String key) {
    return elements.stream()
        .flatMap(element -> Arrays.stream(element.attribute(key).split(",", -1)))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
