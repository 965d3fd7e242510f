package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;

/** What is left of a cell: pieces in their order, with no more than one empty line between. */
final class Remainder {
  private static final String ANNOUNCING = "、，,：:";

  private final StringBuilder text = new StringBuilder();
  private int emptyLines;
  private boolean tookLast;

  /** Keeps a piece, and what parted it from the one before if there is one. */
  void add(Piece piece) {
    if (!piece.fenced() && PageText.isBlank(piece.text())) {
      emptyLines++;
      return;
    }
    if (!text.isEmpty()) {
      text.append(emptyLines > 0 ? "\n\n" : separator(piece));
    }
    emptyLines = 0;
    tookLast = false;
    text.append(piece.text());
  }

  /** What stood here became data: a comma or colon before it in its line has nothing to lead to. */
  void tookAway(Piece piece) {
    if (piece.separator().isEmpty()) {
      leadsNowhere();
    }
    tookLast = true;
  }

  /** Takes away a comma or colon at the end. */
  void leadsNowhere() {
    int end = text.length();
    while (end > 0
        && (PageText.isBlank(text.charAt(end - 1))
            || ANNOUNCING.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    text.setLength(end);
  }

  /** Whether the last thing kept leads to something. */
  boolean announces() {
    int end = text.length();
    while (end > 0 && PageText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ANNOUNCING.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static String separator(Piece piece) {
    return piece.separator().isEmpty() ? "" : piece.separator();
  }

  /** Adds to the last piece. */
  void append(String more) {
    text.append(more);
  }

  @Override
  public String toString() {
    if (tookLast) {
      leadsNowhere();
    }
    String rest = PageText.strip(text.toString());
    // The pages' way of saying that there is nothing to say.
    return rest.equals("-") || rest.equals("\\-") || rest.equals("/") ? "" : rest;
  }
}
