package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.PageWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code md-perm} elements of a cell. */
public final class Scopes {
  private Scopes() {}

  /** Returns the distinct scopes. */
  public static List<Scope> of(Cell cell, Diagnostics diagnostics) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (Element element : cell.elements()) {
      if (element.name().equals("md-perm")) {
        String name = name(element);
        if (name.isEmpty()) {
          nameless(element, diagnostics);
        } else {
          boolean history =
              Arrays.stream(element.attribute("tags").split(",", -1))
                  .map(String::strip)
                  .anyMatch(tag -> tag.equals("history") || tag.equals("offline"));
          scopes.putIfAbsent(name, new Scope(name, history));
        }
      }
    }
    return List.copyOf(scopes.values());
  }

  /** Returns the names of the distinct scopes. */
  static List<String> names(Cell cell, Diagnostics diagnostics) {
    return of(cell, diagnostics).stream().map(Scope::name).toList();
  }

  /** Returns names in backticks, for a sentence. */
  static String ticked(List<String> names, PageWords words) {
    return String.join(words.comma(), names.stream().map(name -> "`" + name + "`").toList());
  }

  /** Returns the attribute or a text that has the form of a name; empty for the scope's title. */
  private static String name(Element element) {
    String name = element.attribute("name").strip();
    if (!name.isEmpty()) {
      return ScopeName.isWord(name) ? name : "";
    }
    String text = element.text().strip();
    return ScopeName.isName(text) ? text : "";
  }

  private static void nameless(Element element, Diagnostics diagnostics) {
    String name = element.attribute("name").strip();
    diagnostics.report(
        Rule.SCOPE_WITHOUT_NAME,
        element.location(),
        "The scope \""
            + (name.isEmpty() ? element.text().strip() : name)
            + "\" was left out; expected a name such as im:message.");
  }
}
