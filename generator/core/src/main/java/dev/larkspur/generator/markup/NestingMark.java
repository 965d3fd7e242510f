package dev.larkspur.generator.markup;

/** The characters that precede the name of a nested row. */
final class NestingMark {
  private NestingMark() {}

  /** Returns whether a character is a nesting mark; pages draw them in several ways. */
  static boolean is(char c) {
    return switch (c) {
      case '∟', '└', '┗', '├', '┣', '│', '┃' -> true;
      default -> false;
    };
  }

  /** Returns whether a character extends a mark towards the name. */
  static boolean goesOn(char c) {
    return c == '─' || c == '━';
  }

  /**
   * Returns whether a row is a line drawn between others, such as {@code ====}; it has no level.
   */
  static boolean isRule(String firstCell) {
    return firstCell.length() > 2
        && "=-_~—".indexOf(firstCell.charAt(0)) >= 0
        && firstCell.chars().allMatch(c -> c == firstCell.charAt(0));
  }
}
