package dev.larkspur.generator.reader.level;

/**
 * A row whose level is unknown.
 *
 * @param name the name of the field
 * @param type the name of its type, without lists around it
 * @param members whether rows of its type have members
 */
public record FlatRow(String name, String type, Members members) {

  /** Whether rows of a type have members, from never to always. */
  public enum Members {
    /** A scalar, such as {@code string}. */
    NEVER,
    /** A map of scalars, which is an object in examples. */
    NEVER_MAP,
    /** No type, any type or a file: only examples show whether it has members. */
    UNKNOWN,
    /** A type that leaves it open, such as {@code object} or a dash. */
    PERHAPS,
    /** A named type. */
    USUALLY,
    /** A list of a named type. */
    ALWAYS
  }

  boolean mayHaveMembers() {
    return members.compareTo(Members.PERHAPS) >= 0;
  }

  boolean isNamed() {
    return members.compareTo(Members.USUALLY) >= 0;
  }
}
