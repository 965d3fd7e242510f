package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.Vocabulary;

/**
 * What the readers of a notice share.
 *
 * @param words the words of the notice's language
 * @param diagnostics where they report
 */
record NoticeContext(Vocabulary words, Diagnostics diagnostics) {

  /** Reports a line that cannot be read. */
  void reportUnread(NoticeLine line, String found) {
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
