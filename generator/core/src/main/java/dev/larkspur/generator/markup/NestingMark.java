package dev.larkspur.generator.markup;

/** The characters that stand before the name of a nested row. */
final class NestingMark {
  private NestingMark() {}

  /** Whether a character is one of them; pages draw them in more ways than one. */
  static boolean is(char c) {
    return switch (c) {
      case '∟', '└', '┗', '├' -> true;
      default -> false;
    };
  }
}
