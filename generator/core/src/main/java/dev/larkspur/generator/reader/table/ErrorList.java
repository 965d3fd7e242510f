package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.reader.description.NumberScan;
import dev.larkspur.generator.reader.table.SectionsByRole.SubErrors;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The errors of a page, with sub-errors below the error whose code their heading names.
 *
 * @param errors the errors of the error tables
 * @param orphans sub-errors whose parent is not in an error table
 */
public record ErrorList(List<ErrorCode> errors, List<ErrorCode> orphans) {

  /** Assigns the sub-errors of a page to their parents and reports those without one. */
  public static ErrorList of(SectionsByRole sections, Diagnostics diagnostics) {
    List<ErrorCode> errors = new ArrayList<>(sections.errors());
    List<ErrorCode> orphans = new ArrayList<>();
    for (SubErrors sub : sections.subErrors()) {
      int parent = indexOf(errors, NumberScan.of(sub.section().title()));
      if (parent >= 0) {
        errors.set(parent, with(errors.get(parent), sub.errors()));
      } else {
        orphans.addAll(sub.errors());
        diagnostics.report(
            Rule.SUB_ERRORS_ORPHANED,
            sub.section().location(),
            "The sub-errors under \""
                + sub.section().title()
                + "\" have no parent; expected its code in an error table of the page.");
      }
    }
    return new ErrorList(errors, orphans);
  }

  private static int indexOf(List<ErrorCode> errors, NumberScan heading) {
    for (int i = 0; i < errors.size(); i++) {
      for (BigDecimal number : heading.values()) {
        if (number.compareTo(BigDecimal.valueOf(errors.get(i).code())) == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private static ErrorCode with(ErrorCode parent, List<ErrorCode> more) {
    List<ErrorCode> subErrors = new ArrayList<>(parent.subErrors());
    subErrors.addAll(more);
    return new ErrorCode(
        parent.code(),
        parent.httpStatus(),
        parent.message(),
        parent.advice(),
        parent.line(),
        subErrors);
  }
}
