package dev.larkspur.generator.model;

/**
 * Recognizer of ids that a portal generated, such as {@code ugjMzUjL4IzM14COyMTN}, among the
 * segments of a path. They have no meaning and must not become part of an id or of a name. Only
 * their form is known: capitals, small letters and digits alternate faster than in words.
 */
public final class OpaqueId {
  private static final int SHORTEST = 8;
  private static final int LONG = 12;
  private static final int VERY_LONG = 20;

  /** Shorter numbers can be dates. */
  private static final int SHORTEST_NUMBER = 9;

  private static final int MOST_CONSONANTS = 3;

  private OpaqueId() {}

  /** Returns whether any part of a path segment is a generated id. */
  public static boolean isIn(String segment) {
    int start = 0;
    for (int i = 0; i <= segment.length(); i++) {
      if (i == segment.length() || !isAlphanumeric(segment.charAt(i))) {
        if (i - start >= SHORTEST && isOpaque(segment.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isOpaque(String part) {
    boolean capitals = part.chars().anyMatch(OpaqueId::isCapital);
    boolean small = part.chars().anyMatch(OpaqueId::isSmall);
    boolean digits = part.chars().anyMatch(OpaqueId::isDigit);
    int length = part.length();
    if (!capitals && !small) {
      return length >= SHORTEST_NUMBER;
    }
    if (length >= LONG && numbersInside(part) > 1 && (isHexadecimal(part) || isUnspeakable(part))) {
      return true;
    }
    if (!capitals || !small) {
      return false;
    }
    int words = words(part);
    return (digits && words > 3 && words * 5 > length * 2)
        || (length >= LONG && isRepeated(part))
        || (length >= VERY_LONG && words * 3 > length);
  }

  /** Returns the number of words in camel case, where each number is a word. */
  private static int words(String part) {
    int words = 1;
    for (int i = 1; i < part.length(); i++) {
      char before = part.charAt(i - 1);
      char now = part.charAt(i);
      boolean acronymEnds =
          isCapital(before)
              && isCapital(now)
              && i + 1 < part.length()
              && isSmall(part.charAt(i + 1));
      words +=
          isDigit(before) != isDigit(now) || (isSmall(before) && isCapital(now)) || acronymEnds
              ? 1
              : 0;
    }
    return words;
  }

  /** Returns how many numbers have a letter behind them. */
  private static int numbersInside(String part) {
    int numbers = 0;
    for (int i = 1; i < part.length(); i++) {
      numbers += isDigit(part.charAt(i - 1)) && !isDigit(part.charAt(i)) ? 1 : 0;
    }
    return numbers;
  }

  private static boolean isHexadecimal(String part) {
    return part.chars()
        .allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }

  /** Returns whether consonants follow each other as in no word. */
  private static boolean isUnspeakable(String part) {
    int consonants = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      consonants = isDigit(c) || "aeiouyAEIOUY".indexOf(c) >= 0 ? 0 : consonants + 1;
      if (consonants > MOST_CONSONANTS) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a part repeats its beginning, as {@code ukTMukTMukTM} does. */
  private static boolean isRepeated(String part) {
    for (int period = 1; period * 3 <= part.length(); period++) {
      if (part.length() % period == 0
          && part.regionMatches(0, part, period, part.length() - period)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || isCapital(c) || isSmall(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }
}
