package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Scope.Group;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.PageWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the scopes of a cell: its {@code md-perm} elements, or the names in its text. */
public final class Scopes {
  private static final String ELEMENT = "md-perm";

  private Scopes() {}

  /** Returns the distinct scopes of a cell that has nothing but scopes and help texts. */
  public static List<Scope> ofRow(Cell cell, Vocabulary words, Diagnostics diagnostics) {
    if (!cell.elements(ELEMENT).isEmpty()) {
      return of(cell, diagnostics);
    }
    List<Scope> scopes =
        ScopeText.read(
            cell.markdown(),
            (name, title) -> new Scope(name, isHistoricTitle(title), group(title)));
    String text = PageText.strip(cell.text());
    if (scopes.isEmpty() && !words.scopes().isNone(text) && !isSentence(text)) {
      nameless(text, cell.location(), diagnostics);
    }
    return scopes;
  }

  /** Returns the group of a scope. English pages contain some titles in Chinese. */
  private static @Nullable Group group(String... titles) {
    for (Vocabulary language : Vocabulary.all()) {
      if (Arrays.stream(titles).anyMatch(language.scopes()::isRequired)) {
        return Group.REQUIRED;
      } else if (Arrays.stream(titles).anyMatch(language.scopes()::isOptional)) {
        return Group.OPTIONAL;
      }
    }
    return null;
  }

  /** Returns whether a scope is historic. English pages contain some titles in Chinese. */
  private static boolean isHistoricTitle(String title) {
    return Vocabulary.all().stream().anyMatch(words -> words.deprecation().isHistoricTitle(title));
  }

  private static boolean isSentence(String text) {
    return text.endsWith("。") || text.endsWith(".");
  }

  /** Returns the distinct scopes of the elements. */
  static List<Scope> of(Cell cell, Diagnostics diagnostics) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (Element element : cell.elements(ELEMENT)) {
      String name = name(element);
      if (name.isEmpty()) {
        String written = element.attribute("name").strip();
        nameless(
            written.isEmpty() ? element.text().strip() : written, element.location(), diagnostics);
      } else {
        boolean history =
            Arrays.stream(element.attribute("tags").split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("history") || tag.equals("offline"));
        Group group = group(element.attribute("desc"), element.text());
        scopes.putIfAbsent(name, new Scope(name, history, group));
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

  private static void nameless(String written, SourceLocation location, Diagnostics diagnostics) {
    diagnostics.report(
        Rule.SCOPE_WITHOUT_NAME,
        location,
        "The scope \"" + written + "\" was left out; expected a name such as im:message.");
  }
}
