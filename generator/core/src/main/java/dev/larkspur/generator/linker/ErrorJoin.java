package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.ErrorCode.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of an error table on two pages. Rows of one code are one error; of several rows of
 * one code, those of one message, then those in the same order.
 */
final class ErrorJoin {
  private final LanguagePair pair;
  private final LanguagePair.Part table;

  private ErrorJoin(LanguagePair pair, LanguagePair.Part table) {
    this.pair = pair;
    this.table = table;
  }

  /** Returns the errors of a table, and reports how its rows differ. */
  static List<ErrorCode> of(
      String table, List<ErrorCode> first, List<ErrorCode> second, LanguagePair pair) {
    LanguagePair.Part part = pair.part(table);
    List<ErrorCode> joined = new ErrorJoin(pair, part).joined("", first, second);
    part.report();
    return joined;
  }

  private List<ErrorCode> joined(String parent, List<ErrorCode> first, List<ErrorCode> second) {
    @Nullable ErrorCode[] partners = partners(first, second);
    Set<ErrorCode> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    List<ErrorCode> joined = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      ErrorCode error = first.get(i);
      ErrorCode other = partners[i];
      if (other == null) {
        table.missingInSecond(parent + error.code());
        joined.add(error);
      } else {
        paired.add(other);
        table.lines(error.line(), other.line());
        joined.add(joined(parent + error.code(), error, other));
      }
    }
    for (ErrorCode other : second) {
      if (!paired.contains(other)) {
        table.missingInFirst(parent + other.code());
        joined.add(onSecondPage(other));
      }
    }
    return joined;
  }

  /** Returns for each error of the first page that of the second one; null without one. */
  private static @Nullable ErrorCode[] partners(List<ErrorCode> first, List<ErrorCode> second) {
    Map<Long, List<ErrorCode>> byCode = new HashMap<>();
    second.forEach(
        error -> byCode.computeIfAbsent(error.code(), code -> new ArrayList<>()).add(error));
    @Nullable ErrorCode[] partners = new ErrorCode[first.size()];
    for (int i = 0; i < partners.length; i++) {
      List<ErrorCode> rows = byCode.getOrDefault(first.get(i).code(), List.of());
      for (ErrorCode row : rows) {
        if (row.message().equals(first.get(i).message())) {
          partners[i] = row;
          rows.remove(row);
          break;
        }
      }
    }
    for (int i = 0; i < partners.length; i++) {
      List<ErrorCode> rows = byCode.getOrDefault(first.get(i).code(), List.of());
      if (partners[i] == null && !rows.isEmpty()) {
        partners[i] = rows.remove(0);
      }
    }
    return partners;
  }

  private ErrorCode onSecondPage(ErrorCode error) {
    return new ErrorCode(
        error.code(),
        error.httpStatus(),
        error.message(),
        error.advice(),
        error.translations(),
        error.line(),
        pair.secondPath(),
        error.subErrors().stream().map(this::onSecondPage).toList());
  }

  private ErrorCode joined(String path, ErrorCode first, ErrorCode second) {
    LanguagePair.Facts facts = table.facts("Error", path, first.line(), second.line());
    Text text = text(first, second);
    Text other = text(second, first);
    ErrorCode joined =
        new ErrorCode(
            first.code(),
            facts.ofEither("HTTP status", first.httpStatus(), second.httpStatus()),
            text.message(),
            text.advice(),
            text.equals(other) ? Map.of() : pair.byLanguage(first.translations(), text, other),
            first.line(),
            first.page(),
            joined(path + "/", first.subErrors(), second.subErrors()));
    facts.report();
    return joined;
  }

  /** Returns the texts of an error, with those of the other page where it has none. */
  private static Text text(ErrorCode error, ErrorCode other) {
    return new Text(
        error.message().isBlank() ? other.message() : error.message(),
        error.advice().isBlank() ? other.advice() : error.advice());
  }
}
