package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.reader.description.NumberScan;
import dev.larkspur.generator.reader.table.SectionsByRole.SubErrors;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The errors of a page, each sub-error under the code that its heading names.
 *
 * @param errors the rows of the error tables
 * @param orphans sub-errors whose parent is in none of them
 */
public record ErrorList(List<ErrorCode> errors, List<ErrorCode> orphans) {

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
      for (java.math.BigDecimal number : heading.values()) {
        if (number.compareTo(java.math.BigDecimal.valueOf(errors.get(i).code())) == 0) {
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
