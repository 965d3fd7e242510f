package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.SourceLocation;

/**
 * An item of a list, a sentence or a row of a notice.
 *
 * @param written as the page has it
 * @param text what it says: without its bullet or number, and every blank a plain one
 * @param item whether it has a bullet or number, or is a row
 * @param at where it begins
 */
record NoticeLine(String written, String text, boolean item, SourceLocation at) {

  /** Whether what follows is introduced here. */
  boolean endsInColon() {
    String end = text.replace("*", "").replace("`", "").strip();
    return end.endsWith("：") || end.endsWith(":");
  }
}
