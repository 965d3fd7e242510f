package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shortener of names of types, methods and components that are too long. */
final class ShortName {
  /** The greatest length of a name. Constants may be longer. */
  static final int LONGEST = 50;

  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
          "with");

  private ShortName() {}

  /** Returns words that form a name of at most the greatest length. */
  static Words of(Words words) {
    return of(words, 1, LONGEST);
  }

  /**
   * Returns words that form a name of at most a given length. The words that say least are dropped:
   * those that the name already contains, then articles and prepositions, then vague words, the
   * last one first, then the first words that do not need to be kept. The first and the last word
   * are always kept.
   *
   * @param kept the number of words at the beginning that are dropped last
   * @param longest the greatest length
   */
  static Words of(Words words, int kept, int longest) {
    List<String> parts = new ArrayList<>(words.withoutRepetition().parts());
    int first = Math.max(1, kept);
    while (length(parts) > longest && parts.size() > 2) {
      int dropped = leastTelling(parts, first);
      parts.remove(dropped);
      first -= dropped < first && first > 1 ? 1 : 0;
    }
    Words shortened = new Words(parts).withoutRepetition();
    return length(shortened.parts()) > longest ? cut(shortened.parts(), longest) : shortened;
  }

  /** Returns the index of the word that says least; neither the first nor the last one. */
  private static int leastTelling(List<String> parts, int kept) {
    Set<String> known = new HashSet<>();
    int filler = -1;
    int vague = -1;
    for (int i = 0; i < parts.size() - 1; i++) {
      String word = parts.get(i).toLowerCase(Locale.ROOT);
      if (!known.add(word) && i > 0) {
        return i;
      }
      filler = filler < 0 && i > 0 && FILLERS.contains(word) ? i : filler;
      vague = i > 0 && Reserved.VAGUE.contains(word) ? i : vague;
    }
    if (filler > 0) {
      return filler;
    }
    return vague > 0 ? vague : Math.min(kept, parts.size() - 2);
  }

  /** Returns words of which the longest one is cut; the first word alone if that is not enough. */
  private static Words cut(List<String> parts, int longest) {
    int excess = length(parts) - longest;
    String word = parts.stream().max(Comparator.comparing(String::length)).orElse("");
    if (word.length() <= excess) {
      String first = parts.get(0);
      return new Words(List.of(first.substring(0, Math.min(longest, first.length()))));
    }
    List<String> shorter = new ArrayList<>(parts);
    shorter.set(parts.indexOf(word), word.substring(0, word.length() - excess));
    return new Words(shorter);
  }

  /** Returns the length of a name, with an underscore between two numbers, or a word before one. */
  private static int length(List<String> parts) {
    boolean number = !parts.isEmpty() && isDigit(parts.get(0).charAt(0));
    int length = number ? Words.BEFORE_NUMBER.length() : 0;
    boolean digit = false;
    for (String part : parts) {
      length += part.length() + (digit && isDigit(part.charAt(0)) ? 1 : 0);
      digit = isDigit(part.charAt(part.length() - 1));
    }
    return length;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
