package dev.larkspur.generator.markup;

/**
 * The text of a cell as its page writes it.
 *
 * @param start the offset on the page
 * @param text the text between the cell's tags or pipes
 * @param betweenPipes whether the table is written with pipes
 * @param nestable whether the table is of the kind whose rows state their level
 */
public record RawCell(int start, String text, boolean betweenPipes, boolean nestable) {
  private static final String NESTABLE = "<md-dt-t";

  /** Returns the text of a cell. */
  public static RawCell of(Cell cell) {
    Slice content = cell.content();
    return new RawCell(
        content.start(),
        content.raw(),
        cell.isBetweenPipes(),
        content.text().startsWith(NESTABLE, cell.start()));
  }
}
