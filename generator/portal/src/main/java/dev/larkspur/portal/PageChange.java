package dev.larkspur.portal;

import org.jspecify.annotations.Nullable;

/**
 * What a pull did to one page, or in a dry run would do.
 *
 * @param kind what
 * @param fullPath where the page stands on the portal, or stood
 * @param title what the tree calls it
 * @param file where it lies below the folder, or lay
 * @param before where it lay before it was moved
 */
public record PageChange(
    Kind kind, String fullPath, String title, PageFile file, @Nullable PageFile before) {

  /** What happened, in the order in which it is told. */
  public enum Kind {
    /** The tree has it, the folder had not. */
    ADDED,
    /** Its date or its title in the tree is another. */
    CHANGED,
    /** It stands elsewhere on the portal, so its file lies elsewhere too. */
    MOVED,
    /** The tree has it no more. */
    REMOVED
  }

  /** One line for people. */
  @Override
  public String toString() {
    String moved = before == null || before.equals(file) ? "" : " (was " + before + ")";
    return file + moved + "  " + PrintableLine.of(title);
  }
}
