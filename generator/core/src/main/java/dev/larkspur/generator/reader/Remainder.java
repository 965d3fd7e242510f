package dev.larkspur.generator.reader;

/** What is left of a cell: pieces in their order, with no more than one empty line between. */
final class Remainder {
  private final StringBuilder text = new StringBuilder();
  private int emptyLines;

  /** Keeps a piece, and what parted it from the one before if there is one. */
  void add(Piece piece) {
    if (!piece.fenced() && Text.isBlank(piece.text())) {
      emptyLines++;
      return;
    }
    if (!text.isEmpty()) {
      text.append(emptyLines > 0 ? "\n\n" : separator(piece));
    }
    emptyLines = 0;
    text.append(piece.text());
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
    String rest = Text.strip(text.toString());
    // The pages' way of saying that there is nothing to say.
    return rest.equals("-") || rest.equals("\\-") || rest.equals("/") ? "" : rest;
  }
}
