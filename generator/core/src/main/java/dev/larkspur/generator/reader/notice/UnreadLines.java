package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;

/** Says which lines of a notice could not be read. */
final class UnreadLines {
  private final Diagnostics diagnostics;

  UnreadLines(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void report(NoticeLine line, String found) {
    diagnostics.report(
        Rule.NOTICE_UNREADABLE,
        line.at(),
        "Found "
            + found
            + ": \""
            + PageText.strip(line.written())
            + "\"; expected an error code with a list of METHOD /path.");
  }
}
