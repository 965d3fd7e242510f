package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the documented errors of an operation and their sub-errors. */
final class ErrorsDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;
  private final ComparedPath fieldPath;

  ErrorsDiff(ChangeCollector collector, JavaEffects java, ComparedPath fieldPath) {
    this.collector = collector;
    this.java = java;
    this.fieldPath = fieldPath;
  }

  void compare(List<ErrorCode> before, List<ErrorCode> after) {
    compare(List.of(), "", before, after, collector.page());
  }

  /** Compares sub-errors whose parent the page does not list. */
  void compareOrphans(List<ErrorCode> before, List<ErrorCode> after) {
    compare(List.of(), "orphans", before, after, collector.page());
  }

  private void compare(
      List<Long> parents,
      String path,
      List<ErrorCode> before,
      List<ErrorCode> after,
      ChangeLocation around) {
    for (var row :
        Pairs.of(before, after, error -> Long.toString(error.code()), ErrorsDiff::isSameRow)
            .rows()) {
      ErrorCode old = row.before();
      ErrorCode now = row.after();
      ChangeLocation location =
          new ChangeLocation(
              Part.ERRORS,
              path.isEmpty() ? row.key() : path + "/" + row.key(),
              "",
              old == null ? around.oldLine() : old.line(),
              now == null ? around.newLine() : now.line());
      if (old != null && now != null) {
        compare(parents, location, old, now);
      } else {
        addOrRemove(parents, location, old, now);
      }
    }
  }

  private void addOrRemove(
      List<Long> parents,
      ChangeLocation location,
      @Nullable ErrorCode old,
      @Nullable ErrorCode now) {
    ErrorCode either = Objects.requireNonNull(now == null ? old : now);
    collector.add(
        Aspect.ERROR,
        location,
        old == null ? null : ChangedValue.of(old.message()),
        now == null ? null : ChangedValue.of(now.message()),
        now == null
            ? WireEffect.none("it is no longer returned")
            : WireEffect.adds("a new error may be returned"),
        java.error(fieldPath, parents, either.code()));
  }

  private void compare(List<Long> parents, ChangeLocation location, ErrorCode old, ErrorCode now) {
    if (!old.message().equals(now.message())) {
      collector.add(
          Aspect.ERROR_MESSAGE,
          location,
          ChangedValue.of(old.message()),
          ChangedValue.of(now.message()),
          WireEffect.none("the code is the same; the text is for people"),
          java.errorReworded(fieldPath, parents, old.code()));
    }
    if (!Objects.equals(old.httpStatus(), now.httpStatus())) {
      collector.add(
          Aspect.ERROR_STATUS,
          location,
          ChangedValue.of(old.httpStatus()),
          ChangedValue.of(now.httpStatus()),
          old.httpStatus() == null || now.httpStatus() == null
              ? WireEffect.none("only documented or no longer documented")
              : WireEffect.none("the code, by which callers recognize the error, is the same"),
          java.errorStatus(fieldPath, parents, old.code()));
    }
    collector.prose(
        Aspect.ADVICE, location, ChangedValue.of(old.advice()), ChangedValue.of(now.advice()));
    compare(
        below(parents, old.code()), location.path(), old.subErrors(), now.subErrors(), location);
  }

  private static List<Long> below(List<Long> parents, long code) {
    List<Long> longer = new ArrayList<>(parents);
    longer.add(code);
    return longer;
  }

  private static boolean isSameRow(ErrorCode one, ErrorCode other) {
    return one.message().equals(other.message())
        && Objects.equals(one.httpStatus(), other.httpStatus());
  }
}
