package dev.larkspur.generator.change;

import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the errors that an operation may answer with, and those that hide behind them. */
final class ErrorsDiff {
  private final Findings findings;
  private final JavaEffects java;
  private final FieldSite site;

  ErrorsDiff(Findings findings, JavaEffects java, FieldSite site) {
    this.findings = findings;
    this.java = java;
    this.site = site;
  }

  void compare(List<ErrorCode> before, List<ErrorCode> after) {
    compare(List.of(), "", before, after, findings.page());
  }

  /** Sub-errors whose parent the page does not list. */
  void compareOrphans(List<ErrorCode> before, List<ErrorCode> after) {
    compare(List.of(), "orphans", before, after, findings.page());
  }

  private void compare(
      List<Long> parents, String path, List<ErrorCode> before, List<ErrorCode> after, Spot around) {
    for (var row :
        Pairs.of(before, after, error -> Long.toString(error.code()), ErrorsDiff::sayTheSame)
            .rows()) {
      ErrorCode old = row.before();
      ErrorCode now = row.after();
      Spot spot =
          new Spot(
              Part.ERRORS,
              path.isEmpty() ? row.key() : path + "/" + row.key(),
              "",
              old == null ? around.oldLine() : old.line(),
              now == null ? around.newLine() : now.line());
      if (old != null && now != null) {
        compare(parents, spot, old, now);
      } else {
        addOrRemove(parents, spot, old, now);
      }
    }
  }

  private void addOrRemove(
      List<Long> parents, Spot spot, @Nullable ErrorCode old, @Nullable ErrorCode now) {
    ErrorCode either = Objects.requireNonNull(now == null ? old : now);
    findings.add(
        Aspect.ERROR,
        spot,
        old == null ? null : ChangedValue.of(old.message()),
        now == null ? null : ChangedValue.of(now.message()),
        now == null
            ? WireEffect.none("it no longer comes")
            : WireEffect.adds("one more error may come"),
        java.error(site, parents, either.code()));
  }

  private void compare(List<Long> parents, Spot spot, ErrorCode old, ErrorCode now) {
    if (!old.message().equals(now.message())) {
      findings.add(
          Aspect.ERROR_MESSAGE,
          spot,
          ChangedValue.of(old.message()),
          ChangedValue.of(now.message()),
          WireEffect.none("the code stays; its text is for people"),
          java.errorReworded(site, parents, old.code()));
    }
    if (!Objects.equals(old.httpStatus(), now.httpStatus())) {
      findings.add(
          Aspect.ERROR_STATUS,
          spot,
          ChangedValue.of(old.httpStatus()),
          ChangedValue.of(now.httpStatus()),
          old.httpStatus() == null || now.httpStatus() == null
              ? WireEffect.none("only said or no longer said")
              : WireEffect.breaks("it comes with another HTTP status"),
          JavaEffects.TEXT_ONLY);
    }
    findings.prose(
        Aspect.ADVICE, spot, ChangedValue.of(old.advice()), ChangedValue.of(now.advice()));
    compare(below(parents, old.code()), spot.path(), old.subErrors(), now.subErrors(), spot);
  }

  private static List<Long> below(List<Long> parents, long code) {
    List<Long> longer = new ArrayList<>(parents);
    longer.add(code);
    return longer;
  }

  private static boolean sayTheSame(ErrorCode one, ErrorCode other) {
    return one.message().equals(other.message())
        && Objects.equals(one.httpStatus(), other.httpStatus());
  }
}
