package dev.larkspur.portal;

import org.jspecify.annotations.Nullable;

/**
 * Change of one page by a pull or, in a dry run, the change that a pull would make.
 *
 * @param kind the kind of change
 * @param fullPath the path of the page on the portal
 * @param title the title in the tree
 * @param file the file below the folder
 * @param before the file before the page was moved
 */
public record PageChange(
    Kind kind, String fullPath, String title, PageFile file, @Nullable PageFile before) {

  /** Kinds of change, in the order of reports. */
  public enum Kind {
    /** The page is new in the tree. */
    ADDED,
    /** The date or the title in the tree has changed. */
    CHANGED,
    /** The path on the portal has changed, and with it the file. */
    MOVED,
    /** The page is no longer in the tree. */
    REMOVED
  }

  /** Returns a readable line. */
  @Override
  public String toString() {
    String moved = before == null || before.equals(file) ? "" : " (was " + before + ")";
    return file + moved + "  " + PrintableLine.of(title);
  }
}
