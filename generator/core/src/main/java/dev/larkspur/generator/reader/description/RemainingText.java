package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;

/** The text of a cell without the parts that became data, and without repeated empty lines. */
final class RemainingText {
  private static final String ANNOUNCING = "、，,：:";

  private final StringBuilder text = new StringBuilder();
  private int emptyLines;
  private boolean tookLast;

  /** Appends a segment and the separator before it. */
  void add(Segment segment) {
    if (segment.isBlank()) {
      emptyLines++;
    } else {
      add(segment.text(), segment.separator());
    }
  }

  /** Appends text and the separator before it. */
  void add(String more, String separator) {
    if (!text.isEmpty()) {
      text.append(emptyLines > 0 ? "\n\n" : separator);
    }
    emptyLines = 0;
    tookLast = false;
    text.append(more);
  }

  /**
   * Leaves out a segment that became data, and a comma or colon before it on its line, which would
   * announce nothing.
   */
  void leaveOut(Segment segment) {
    if (segment.separator().isEmpty()) {
      removeAnnouncement();
    }
    tookLast = true;
  }

  /** Removes a comma or colon at the end. */
  void removeAnnouncement() {
    int end = text.length();
    while (end > 0
        && (PageText.isBlank(text.charAt(end - 1))
            || ANNOUNCING.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    text.setLength(end);
  }

  /** Returns whether the text ends with a comma or colon. */
  boolean announces() {
    int end = text.length();
    while (end > 0 && PageText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ANNOUNCING.indexOf(text.charAt(end - 1)) >= 0;
  }

  @Override
  public String toString() {
    if (tookLast) {
      removeAnnouncement();
    }
    String rest = PageText.strip(text.toString());
    // Pages fill empty cells with these.
    return rest.equals("-") || rest.equals("\\-") || rest.equals("/") ? "" : rest;
  }
}
