package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;

/**
 * Says what is wrong at an offset of one page.
 *
 * @param file the page
 * @param diagnostics where it is said
 */
record PageDiagnostics(SourceFile file, Diagnostics diagnostics) {

  void report(Rule rule, int offset, String message) {
    diagnostics.report(rule, file.locationOf(offset), message);
  }

  /** A tag that has no partner; whatever it holds is read all the same. */
  void unmatched(Tag tag, String what) {
    report(Rule.TAG_UNMATCHED, tag.start(), tag + " " + what);
  }
}
