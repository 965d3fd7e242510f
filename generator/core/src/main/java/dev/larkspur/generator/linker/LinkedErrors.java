package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.ErrorCode.Text;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The linked errors of an operation: those of its page, then those that only a notice names. Rows
 * with the same code and message form one error that combines their advice.
 */
final class LinkedErrors {
  private final Map<Long, Integer> counts = new HashMap<>();

  private LinkedErrors() {}

  static List<LinkedError> of(Operation operation, Map<Long, List<Announcement>> announcements) {
    Stream<ErrorCode> announcedOnly =
        announcements.keySet().stream()
            .filter(code -> operation.errors().stream().noneMatch(row -> row.code() == code))
            .map(code -> withoutMessage(code, operation.page().source().line()));
    List<ErrorCode> rows =
        Stream.of(operation.errors().stream(), operation.orphanSubErrors().stream(), announcedOnly)
            .flatMap(stream -> stream)
            .toList();
    return new LinkedErrors().linked("", rows, announcements);
  }

  /** Returns errors that only notices name; the line is that of the notice. */
  static List<LinkedError> announced(Map<Long, List<Announcement>> announcements, int line) {
    List<ErrorCode> rows =
        announcements.keySet().stream().map(code -> withoutMessage(code, line)).toList();
    return new LinkedErrors().linked("", rows, announcements);
  }

  private List<LinkedError> linked(
      String parent, List<ErrorCode> rows, Map<Long, List<Announcement>> announcements) {
    List<LinkedError> linked = new ArrayList<>();
    for (ErrorCode row : merged(rows)) {
      int number = counts.merge(row.code(), 1, Integer::sum);
      String key = parent + row.code() + (number == 1 ? "" : "~" + number);
      linked.add(
          new LinkedError(
              key,
              row,
              announcements.getOrDefault(row.code(), List.of()),
              new LinkedErrors().linked(key + "/", row.subErrors(), Map.of())));
    }
    return linked;
  }

  private static List<ErrorCode> merged(List<ErrorCode> rows) {
    Map<String, ErrorCode> merged = new LinkedHashMap<>();
    for (ErrorCode row : rows) {
      merged.merge(row.code() + " " + row.message(), row, LinkedErrors::merge);
    }
    return List.copyOf(merged.values());
  }

  private static ErrorCode merge(ErrorCode earlier, ErrorCode later) {
    List<ErrorCode> subErrors = new ArrayList<>(earlier.subErrors());
    subErrors.addAll(later.subErrors());
    return new ErrorCode(
        earlier.code(),
        earlier.httpStatus() == null ? later.httpStatus() : earlier.httpStatus(),
        earlier.message(),
        combined(earlier.advice(), later.advice()),
        translations(earlier, later),
        earlier.line(),
        earlier.page(),
        subErrors);
  }

  private static String combined(String earlier, String later) {
    boolean same = later.isBlank() || earlier.contains(later);
    return same ? earlier : (earlier + "\n\n" + later).strip();
  }

  /** Returns the combined texts of two rows that pages of several languages describe. */
  private static Map<String, Text> translations(ErrorCode earlier, ErrorCode later) {
    Map<String, Text> combined = new TreeMap<>();
    Set<String> languages = new TreeSet<>(earlier.translations().keySet());
    languages.addAll(later.translations().keySet());
    for (String language : languages) {
      Text text = earlier.in(language);
      combined.put(
          language, new Text(text.message(), combined(text.advice(), later.in(language).advice())));
    }
    return combined;
  }

  private static ErrorCode withoutMessage(long code, int line) {
    return new ErrorCode(code, null, "", "", line, List.of());
  }
}
