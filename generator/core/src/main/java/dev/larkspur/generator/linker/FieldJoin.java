package dev.larkspur.generator.linker;

import dev.larkspur.generator.alignment.RowLevels;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of a table on two pages. Rows of one name are one field, and rows that only the
 * second page has follow those of the first one.
 */
final class FieldJoin {
  private final LanguagePair pair;
  private final LanguagePair.Part table;

  private FieldJoin(LanguagePair pair, LanguagePair.Part table) {
    this.pair = pair;
    this.table = table;
  }

  /**
   * Returns the fields of a table, and reports how its rows differ. Rows of a page whose notation
   * has no levels take those of the other page.
   */
  static List<Field> of(String table, List<Field> first, List<Field> second, LanguagePair pair) {
    LanguagePair.Part part = pair.part(table);
    List<Field> ours = pair.onlySecondHasLevels() ? RowLevels.nested(first, second) : first;
    List<Field> theirs = pair.onlyFirstHasLevels() ? RowLevels.nested(second, first) : second;
    List<Field> joined = new FieldJoin(pair, part).joined("", ours, theirs);
    part.report();
    return joined;
  }

  /** Returns the fields of a table whose differences are reported elsewhere. */
  static List<Field> silently(List<Field> first, List<Field> second, LanguagePair pair) {
    return of("", first, second, pair.silent());
  }

  /** Returns rows with the path of their page. */
  static List<Field> onPage(String path, List<Field> rows) {
    return rows.stream()
        .map(row -> row.toBuilder().page(path).fields(onPage(path, row.fields())).build())
        .toList();
  }

  private List<Field> joined(String parent, List<Field> first, List<Field> second) {
    Map<String, Field> others = byOccurrence(second);
    List<Field> joined = new ArrayList<>();
    byOccurrence(first)
        .forEach(
            (key, row) -> {
              Field other = others.remove(key);
              if (other == null) {
                table.missingInSecond(parent + row.name());
                joined.add(row);
              } else {
                table.lines(row.line(), other.line());
                joined.add(joined(parent + row.name(), row, other));
              }
            });
    others.values().forEach(other -> table.missingInFirst(parent + other.name()));
    joined.addAll(onPage(pair.secondPath(), List.copyOf(others.values())));
    return joined;
  }

  /** Returns the rows by name; a repeated name is followed by a number. */
  private static Map<String, Field> byOccurrence(List<Field> rows) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field row : rows) {
      int count = counts.merge(row.name(), 1, Integer::sum);
      byName.put(row.name() + "\n" + count, row);
    }
    return byName;
  }

  private Field joined(String path, Field first, Field second) {
    LanguagePair.Facts facts = table.facts("Field", path, first.line(), second.line());
    Type type = type(facts, first.type(), second.type());
    Field joined =
        first.toBuilder()
            .type(type)
            .required(facts.ofEither("required", first.required(), second.required()))
            .description(first.description().isBlank() ? second.description() : first.description())
            .translations(pair.translations(first.description(), second.description()))
            .defaultValue(facts.ofEither("default", first.defaultValue(), second.defaultValue()))
            .example(first.example() == null ? second.example() : first.example())
            .enumItems(enumItems(path, first.enumItems(), second.enumItems()))
            .constraints(constraints(facts, first.constraints(), second.constraints()))
            .deprecated(facts.either("deprecation", first.deprecated(), second.deprecated()))
            .scopes(table.union(path + " with scope", first.scopes(), second.scopes()))
            .open(first.open() || second.open())
            .fields(joined(path + ".", first.fields(), second.fields()))
            .build();
    facts.report();
    return joined;
  }

  private Type type(LanguagePair.Facts facts, Type first, Type second) {
    if (agree(first, second)) {
      return isVague(first) && !isVague(second) ? second : first;
    } else if (first.text().equals(second.text())) {
      // The rows below decide whether a file is an object; only one page shows them.
      return pair.onlySecondHasLevels() ? second : first;
    }
    facts.contradict("type", first.text(), second.text());
    return pair.counting(first, second);
  }

  /**
   * Returns whether two types are equal apart from their notation and the names of objects. A list
   * or map without a type of its elements agrees with any other one.
   */
  private static boolean agree(Type first, Type second) {
    Type inFirst = element(first);
    Type inSecond = element(second);
    if (!first.getClass().equals(second.getClass())) {
      return false;
    }
    return inFirst == null
        || inSecond == null
        || isVague(first)
        || isVague(second)
        || agree(inFirst, inSecond);
  }

  private static boolean isVague(Type type) {
    Type element = element(type);
    return element instanceof Type.AnyType || (element != null && isVague(element));
  }

  private static @Nullable Type element(Type type) {
    if (type instanceof Type.ListType list) {
      return list.element();
    }
    return type instanceof Type.MapType map ? map.element() : null;
  }

  private List<EnumItem> enumItems(String path, List<EnumItem> first, List<EnumItem> second) {
    Map<String, EnumItem> others = new LinkedHashMap<>();
    second.forEach(item -> others.putIfAbsent(item.value(), item));
    List<EnumItem> joined = new ArrayList<>();
    for (EnumItem item : first) {
      EnumItem other = others.remove(item.value());
      if (other == null) {
        table.missingInSecond(path + " with value " + item.value());
      }
      joined.add(other == null ? item : joined(item, other));
    }
    for (EnumItem other : others.values()) {
      table.missingInFirst(path + " with value " + other.value());
      joined.add(other);
    }
    return joined;
  }

  private EnumItem joined(EnumItem first, EnumItem second) {
    return new EnumItem(
        first.value(),
        first.description().isBlank() ? second.description() : first.description(),
        second.source() == EnumSource.TAG ? EnumSource.TAG : first.source(),
        pair.translations(first.description(), second.description()));
  }

  private static Constraints constraints(
      LanguagePair.Facts facts, Constraints first, Constraints second) {
    return first.equals(second)
        ? first
        : Constraints.builder()
            .minLength(facts.ofEither("minimum length", first.minLength(), second.minLength()))
            .maxLength(facts.ofEither("maximum length", first.maxLength(), second.maxLength()))
            .minItems(
                facts.ofEither("minimum number of elements", first.minItems(), second.minItems()))
            .maxItems(
                facts.ofEither("maximum number of elements", first.maxItems(), second.maxItems()))
            .minimum(facts.ofEither("minimum", first.minimum(), second.minimum()))
            .maximum(facts.ofEither("maximum", first.maximum(), second.maximum()))
            .pattern(facts.ofEither("pattern", first.pattern(), second.pattern()))
            .build();
  }
}
