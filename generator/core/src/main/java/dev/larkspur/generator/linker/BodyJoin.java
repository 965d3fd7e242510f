package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the tables of a body on two pages: their union, and each of several tables. */
final class BodyJoin {
  private final LanguagePair pair;

  private BodyJoin(LanguagePair pair) {
    this.pair = pair;
  }

  /**
   * Returns a body with the rows of both pages and the encoding of the first one.
   *
   * @param table the name of the table in diagnostics
   */
  static Body of(String table, Body body, Body other, LanguagePair pair) {
    return new Body(
        body.contentType(),
        body.kind(),
        FieldJoin.of(table, body.fields(), other.fields(), pair),
        new BodyJoin(pair).alternatives(body.alternatives(), other.alternatives()));
  }

  /** Returns a body that only the second page describes. */
  static Body onSecondPage(Body body, LanguagePair pair) {
    BodyJoin join = new BodyJoin(pair);
    return new Body(
        body.contentType(),
        body.kind(),
        FieldJoin.onPage(pair.secondPath(), body.fields()),
        body.alternatives().stream().map(join::onSecondPage).toList());
  }

  private Alternative onSecondPage(Alternative table) {
    return table.withFields(FieldJoin.onPage(pair.secondPath(), table.fields()));
  }

  /** Returns the tables of a body; tables with the most names in common are one. */
  private List<Alternative> alternatives(List<Alternative> tables, List<Alternative> others) {
    List<Alternative> left = new ArrayList<>(others);
    List<Alternative> joined = new ArrayList<>();
    for (Alternative table : tables) {
      Alternative other = mostSimilar(table, left);
      if (other == null) {
        joined.add(table);
      } else {
        left.remove(other);
        joined.add(
            new Alternative(
                table.title(),
                pair.translations(table.title(), other.title()),
                FieldJoin.silently(table.fields(), other.fields(), pair)));
      }
    }
    left.forEach(other -> joined.add(onSecondPage(other)));
    return joined;
  }

  private static @Nullable Alternative mostSimilar(Alternative table, List<Alternative> others) {
    Set<String> names = new HashSet<>();
    table.fields().forEach(row -> names.add(row.name()));
    Alternative best = null;
    long most = 0;
    for (Alternative other : others) {
      long common = other.fields().stream().filter(row -> names.contains(row.name())).count();
      if (common > most) {
        best = other;
        most = common;
      }
    }
    return best;
  }
}
