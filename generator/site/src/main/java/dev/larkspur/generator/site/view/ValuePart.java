package dev.larkspur.generator.site.view;

/**
 * A part of a value that changed.
 *
 * @param kind the kind of the part
 * @param text the text
 */
public record ValuePart(Kind kind, String text) {
  /** The kinds of parts. */
  public enum Kind {
    /** Text that the other value has, too. */
    SHARED,
    /** Text that the other value does not have. */
    DIFFERENT,
    /** What is shown in place of omitted lines or of an absent value. */
    NOTE
  }

  public boolean isDifferent() {
    return kind == Kind.DIFFERENT;
  }

  public boolean isNote() {
    return kind == Kind.NOTE;
  }
}
