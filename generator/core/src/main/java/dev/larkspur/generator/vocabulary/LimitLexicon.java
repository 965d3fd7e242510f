package dev.larkspur.generator.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of limits, by their first character and the longest first. */
public final class LimitLexicon {
  private final Map<Character, List<Entry>> entries = new HashMap<>();

  /**
   * A word at an offset of a text.
   *
   * @param word the word as in the data file
   * @param meaning what it means
   */
  public record Entry(String word, LimitWord meaning) {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  LimitLexicon(Map<LimitWord, List<String>> words) {
    words.forEach(
        (meaning, list) -> {
          for (String word : list) {
            entries
                .computeIfAbsent(Character.toLowerCase(word.charAt(0)), first -> new ArrayList<>())
                .add(new Entry(word, meaning));
          }
        });
    Comparator<Entry> byLength = Comparator.comparingInt(entry -> entry.word().length());
    entries.values().forEach(list -> list.sort(byLength.reversed()));
  }

  /** Returns the longest word that begins at an offset, or null. */
  public @Nullable Entry at(String text, int offset) {
    for (Entry entry :
        entries.getOrDefault(Character.toLowerCase(text.charAt(offset)), List.of())) {
      String word = entry.word();
      if (WordSearch.isAt(text, offset, word) && !endsInWord(text, offset + word.length())) {
        return entry;
      }
    }
    return null;
  }

  /** Returns whether an offset is between two letters of the Latin alphabet. */
  private static boolean endsInWord(String text, int end) {
    return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
