package dev.larkspur.generator.markup;

/** The characters that stand before the name of a nested row. */
final class NestingMark {
  private NestingMark() {}

  /** Whether a character is one of them; pages draw them in more ways than one. */
  static boolean is(char c) {
    return switch (c) {
      case '∟', '└', '┗', '├', '┣', '│', '┃' -> true;
      default -> false;
    };
  }

  /** Whether a character draws a mark on towards the name. */
  static boolean goesOn(char c) {
    return c == '─' || c == '━';
  }

  /** Whether a row is a line drawn between others, such as {@code ====}: it has no depth. */
  static boolean isRule(String firstCell) {
    return firstCell.length() > 2
        && "=-_~—".indexOf(firstCell.charAt(0)) >= 0
        && firstCell.chars().allMatch(c -> c == firstCell.charAt(0));
  }
}
