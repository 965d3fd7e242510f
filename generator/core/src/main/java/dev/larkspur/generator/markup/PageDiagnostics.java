package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;

/**
 * Reports diagnostics at offsets of one page.
 *
 * @param file the page
 * @param diagnostics the diagnostics to report to
 */
record PageDiagnostics(SourceFile file, Diagnostics diagnostics) {

  void report(Rule rule, int offset, String message) {
    diagnostics.report(rule, file.locationOf(offset), message);
  }

  /** Reports a tag without a partner; its content is read all the same. */
  void unmatched(Tag tag, String what) {
    report(Rule.TAG_UNMATCHED, tag.start(), tag + " " + what);
  }
}
