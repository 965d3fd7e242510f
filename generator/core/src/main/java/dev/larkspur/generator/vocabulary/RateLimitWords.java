package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Map;

/**
 * The words of rate limits such as {@code 1000 次/分钟}.
 *
 * @param times words behind the number of requests; an empty one if none is necessary
 * @param per signs and words between the requests and the period
 * @param periods words for periods, and the seconds that each lasts. Further characters may follow
 *     one that is not in ASCII.
 */
public record RateLimitWords(List<String> times, List<String> per, Map<String, Integer> periods) {

  /** Returns the length of the word between requests and period at an offset; 0 without one. */
  public int perAt(String text, int at) {
    return WordSearch.wordAt(text, at, per).length();
  }

  /** Returns the offset at which the number of requests ends, or -1 if the words are missing. */
  public int requestsEnd(String text, int per) {
    int end = backOverBlanks(text, per);
    for (String word : times) {
      int start = end - word.length();
      if (start >= 0 && WordSearch.isAt(text, start, word)) {
        return backOverBlanks(text, start);
      }
    }
    return -1;
  }

  /** Returns the seconds of the period whose word begins at an offset; 0 without one. */
  public int seconds(String text, int at) {
    return periods.entrySet().stream()
        .filter(period -> isWord(text, at, period.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(0);
  }

  private static boolean isWord(String text, int at, String word) {
    int end = at + word.length();
    return WordSearch.isAt(text, at, word)
        && (word.charAt(0) >= 128 || end == text.length() || !Character.isLetter(text.charAt(end)));
  }

  private static int backOverBlanks(String text, int from) {
    int end = from;
    while (end > 0 && PageText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
