package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of rate limits such as {@code 1000 次/分钟}.
 *
 * @param times words behind the number of requests; an empty one if none is necessary
 * @param per signs and words between the requests and the period
 * @param periods words for periods, and the seconds that each lasts. Further characters may follow
 *     one that is not in ASCII.
 * @param units units of requests in a period, and the seconds that it lasts
 * @param limits words for limits of calls
 * @param bounds words that make a number with a unit a limit
 * @param narrowing words for a part of the calls, such as those about the same user
 * @param counters words between such a word and its noun
 * @param callers nouns for all calls of a caller
 * @param subjects nouns for what limited calls have in common, by their word in parameter names:
 *     {@code chat} for {@code chat_id}
 * @param conditions words that make a limit conditional
 */
public record RateLimitWords(
    List<String> times,
    List<String> per,
    Map<String, Integer> periods,
    Map<String, Integer> units,
    List<String> limits,
    List<String> bounds,
    List<String> narrowing,
    List<String> counters,
    List<String> callers,
    Map<String, List<String>> subjects,
    List<String> conditions) {
  private static final String SENTENCE_ENDS = "\u3002\uFF1B;.\uFF01!\n";

  /** Returns the sentences of a text. */
  public List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || WordSearch.endsAt(text, at, SENTENCE_ENDS)) {
        sentences.add(text.substring(start, at));
        start = Math.min(at + 1, text.length());
      }
    }
    return sentences;
  }

  /** Returns whether a sentence is about the limit of all calls of a caller, in all cases. */
  public boolean limitsAllCalls(String sentence) {
    return limitsCalls(sentence) && !isNarrowed(sentence);
  }

  /** Returns whether a sentence limits calls without a condition. */
  public boolean limitsCalls(String sentence) {
    boolean about =
        WordSearch.containsAny(sentence, limits)
            || (WordSearch.containsAny(sentence, bounds)
                && WordSearch.containsAny(sentence, units.keySet()));
    return about && !WordSearch.containsAny(sentence, conditions);
  }

  private boolean isNarrowed(String sentence) {
    for (int at = 0; at < sentence.length(); at++) {
      int noun = narrowedNoun(sentence, at);
      if (noun >= 0 && wordAt(sentence, noun, callers) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the offset of the noun behind a word at an offset that limits the sentence to a part of
   * the calls; -1 if no such word is there or a period follows it.
   */
  public int narrowedNoun(String sentence, int at) {
    String word = WordSearch.wordAt(sentence, at, narrowing);
    if (word.isEmpty() || !WordSearch.isWhole(sentence, at, at + word.length())) {
      return -1;
    }
    int noun = PageText.skipBlank(sentence, at + word.length());
    noun = PageText.skipBlank(sentence, noun + wordAt(sentence, noun, counters));
    return seconds(sentence, noun) == 0 ? noun : -1;
  }

  /** Returns the word of parameter names for a noun at an offset; null if unknown. */
  public @Nullable String subjectAt(String sentence, int noun) {
    String longest = "";
    String subject = null;
    for (Map.Entry<String, List<String>> nouns : subjects.entrySet()) {
      for (String word : nouns.getValue()) {
        if (word.length() > longest.length()
            && WordSearch.isAt(sentence, noun, word)
            && WordSearch.isWhole(sentence, noun, noun + word.length())) {
          longest = word;
          subject = nouns.getKey();
        }
      }
    }
    return subject;
  }

  private static int wordAt(String text, int at, Collection<String> words) {
    return WordSearch.wordAt(text, at, words).length();
  }

  /** Returns the length of the unit of requests in a period at an offset; 0 without one. */
  public int unitAt(String text, int at) {
    int length = wordAt(text, at, units.keySet());
    return length > 0 && WordSearch.isWhole(text, at, at + length) ? length : 0;
  }

  /** Returns the seconds of a unit. */
  public int secondsOfUnit(String unit) {
    return units.getOrDefault(unit.toUpperCase(Locale.ROOT), 0);
  }

  /** Returns the length of the word for a period at an offset; 0 without one. */
  public int periodAt(String text, int at) {
    return periods.keySet().stream()
        .filter(period -> isWord(text, at, period))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  /** Returns whether a number of requests may end at an offset: a word for them follows it. */
  public boolean countsRequests(String text, int numberEnd) {
    int word = PageText.skipBlank(text, numberEnd);
    return times.stream().anyMatch(time -> !time.isEmpty() && WordSearch.isAt(text, word, time));
  }

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

  /** Returns the offset behind the last visible character before an offset. */
  public static int backOverBlanks(String text, int from) {
    int end = from;
    while (end > 0 && PageText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
