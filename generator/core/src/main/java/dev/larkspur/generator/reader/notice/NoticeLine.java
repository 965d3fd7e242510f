package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A list item, a sentence or a table row of a notice.
 *
 * @param written the text as it is on the page
 * @param text the text without its bullet or number, with plain spaces for all blanks
 * @param item whether it is a list item or a table row
 * @param at where it begins
 */
record NoticeLine(String written, String text, boolean item, SourceLocation at) {

  /** Returns whether the line introduces the following lines. */
  boolean endsInColon() {
    String end = text.replace("*", "").replace("`", "").strip();
    return end.endsWith("：") || end.endsWith(":");
  }
}
