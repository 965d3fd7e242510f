package dev.larkspur.cli;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Severity;

/** One-line summary of pages and diagnostics. */
final class Summary {
  private Summary() {}

  static String of(Overview overview) {
    return counted(overview.pages(), "page")
        + ": "
        + counted(overview.operations(), "operation")
        + ", "
        + counted(overview.events(), "event")
        + (overview.callbacks() == 0 ? "" : ", " + counted(overview.callbacks(), "callback"))
        + ", "
        + counted(overview.notices(), "notice")
        + "; "
        + counted(overview.count(Severity.ERROR), "error")
        + ", "
        + counted(overview.count(Severity.WARNING), "warning")
        + ", "
        + counted(overview.count(Severity.NOTE), "note");
  }

  /** Returns the number of diagnostics that a filter for products leaves out. */
  static String unlisted(Overview overview) {
    return "Not shown: "
        + counted(overview.unlisted(), "diagnostic")
        + " of pages that do not describe these products.";
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
