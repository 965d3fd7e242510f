package dev.larkspur.generator.source;

/** A notation in which the tables of a page are written. */
public enum Notation {
  /** The elements of the platform, such as {@code md-table}: the notation of the portal. */
  PLATFORM("platform markup"),
  /** Pipe tables with outer pipes; marks before the names show the levels of rows. */
  PIPES("pipe tables"),
  /** Pipe tables without outer pipes, {@code <br>} in cells, and no levels. */
  COPY_PAGE("Copy Page tables"),
  /** Pipe tables without outer pipes, cells over several lines, and no levels. */
  WRAPPED("wrapped pipe tables"),
  /** HTML tables. */
  HTML("HTML tables"),
  /** No tables. */
  TEXT("text without tables");

  private final String words;

  Notation(String words) {
    this.words = words;
  }

  /** Returns the notation in words, for messages. */
  public String words() {
    return words;
  }

  /** Returns whether tables of this notation can show the levels of rows. */
  public boolean hasLevels() {
    return this != COPY_PAGE && this != WRAPPED;
  }
}
