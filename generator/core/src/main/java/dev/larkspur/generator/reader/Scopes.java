package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code md-perm} elements of a cell. */
final class Scopes {
  private Scopes() {}

  /** The scopes with what the page says of them; one that is named twice counts once. */
  static List<Scope> of(Cell cell) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (Element element : cell.elements()) {
      if (element.name().equals("md-perm")) {
        String name = name(element);
        if (!name.isEmpty()) {
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

  /** Their names alone. */
  static List<String> names(Cell cell) {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : cell.elements()) {
      if (element.name().equals("md-perm") && !name(element).isEmpty()) {
        names.add(name(element));
      }
    }
    return new ArrayList<>(names);
  }

  /** Their names in back-ticks, for a sentence. */
  static String ticked(Cell cell) {
    return names(cell).stream()
        .map(name -> "`" + name + "`")
        .reduce((first, second) -> first + "、" + second)
        .orElse("");
  }

  private static String name(Element element) {
    String name = element.attribute("name").strip();
    return name.isEmpty() ? element.text().strip() : name;
  }
}
