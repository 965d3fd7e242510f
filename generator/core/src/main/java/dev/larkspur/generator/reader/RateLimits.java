package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.RateLimitWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rate limits such as {@code [1000 次/分钟、50 次/秒](…)}. */
final class RateLimits {
  /** The longest text between a period and the number of requests. */
  private static final int LONGEST_BOUND = 8;

  private static final List<Tier> NO_TIERS = List.of();

  private RateLimits() {}

  /**
   * Reads the limit that a row states; if it has no numbers, those of the text before the request.
   *
   * @param cell the cell of the row; null if the page has no such row
   * @param texts the text before the request
   */
  static @Nullable RateLimit read(@Nullable String cell, List<String> texts, RateLimitWords words) {
    RateLimit row = cell == null ? null : read(cell, words);
    if (row != null && !row.tiers().isEmpty()) {
      return row;
    }
    RateLimit stated = stated(texts);
    if (stated == null) {
      return row;
    }
    return row == null ? stated : new RateLimit(row.text(), stated.tiers());
  }

  /**
   * Returns the limit of all calls in sentences of any language; null if a period does not have
   * exactly one number.
   */
  private static @Nullable RateLimit stated(List<String> texts) {
    Map<Long, Tier> tiers = new LinkedHashMap<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (Vocabulary language : Vocabulary.all()) {
      RateLimitWords words = language.rateLimits();
      for (String sentence : texts.stream().map(words::sentences).flatMap(List::stream).toList()) {
        for (Tier tier : words.limitsAllCalls(sentence) ? tiers(sentence, words) : NO_TIERS) {
          Tier other = tiers.putIfAbsent(tier.perSeconds(), tier);
          if (other != null && !other.equals(tier)) {
            return null;
          }
          sentences.add(PageText.strip(sentence));
        }
      }
    }
    return tiers.isEmpty()
        ? null
        : new RateLimit(String.join("\n", sentences), List.copyOf(tiers.values()));
  }

  static @Nullable RateLimit read(String cell, RateLimitWords words) {
    String text = linkText(PageText.strip(cell));
    return text.isEmpty() || text.equals("-") ? null : new RateLimit(text, tiers(text, words));
  }

  /** Returns a cell with a link replaced by its text. */
  private static String linkText(String cell) {
    int open = cell.indexOf('[');
    int close = cell.indexOf("](", open + 1);
    if (open < 0 || close < 0) {
      return cell;
    }
    int end = cell.indexOf(')', close);
    String behind = end < 0 ? "" : cell.substring(end + 1);
    return PageText.strip(cell.substring(0, open) + cell.substring(open + 1, close) + behind);
  }

  private static List<Tier> tiers(String text, RateLimitWords words) {
    List<Tier> tiers = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      Tier tier = tierAt(text, at, words);
      if (tier != null) {
        tiers.add(tier);
      }
    }
    return tiers;
  }

  /** Returns the tier whose unit, or whose word between requests and period, is at an offset. */
  static @Nullable Tier tierAt(String text, int at, RateLimitWords words) {
    int unit = words.unitAt(text, at);
    if (unit > 0) {
      long seconds = words.secondsOfUnit(text.substring(at, at + unit));
      return tier(numberBefore(text, RateLimitWords.backOverBlanks(text, at)), seconds);
    }
    int per = words.perAt(text, at);
    if (per == 0) {
      return null;
    }
    int end = words.requestsEnd(text, at);
    Tier tier = tier(end < 0 ? 0 : numberBefore(text, end), secondsBehind(text, at + per, words));
    return tier != null || !Character.isLetter(text.charAt(at))
        ? tier
        : tier(requestsBehind(text, at + per, words), secondsBehind(text, at + per, words));
  }

  private static @Nullable Tier tier(long requests, long seconds) {
    return requests > 0 && seconds > 0 ? new Tier(requests, seconds) : null;
  }

  /** Returns the number of requests behind the period at an offset, such as {@code 秒 5 次}. */
  private static long requestsBehind(String text, int from, RateLimitWords words) {
    int start = PageText.skipBlank(text, from);
    int first = start + words.periodAt(text, start);
    int limit = Math.min(text.length(), first + LONGEST_BOUND);
    while (first < limit && isOfBound(text.charAt(first))) {
      first++;
    }
    int end = first;
    while (end < text.length() && isOfNumber(text.charAt(end))) {
      end++;
    }
    return words.countsRequests(text, end) ? numberBefore(text, end) : 0;
  }

  private static boolean isOfBound(char c) {
    return Character.isLetter(c) || PageText.isBlank(c);
  }

  private static long numberBefore(String text, int end) {
    int first = end;
    while (first > 0 && isOfNumber(text.charAt(first - 1))) {
      first--;
    }
    String digits = text.substring(first, end).replace(",", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
  }

  /** Returns whether a character is a digit or the comma between thousands. */
  private static boolean isOfNumber(char c) {
    return c == ',' || Character.isDigit(c);
  }

  /** Returns the length of the period at an offset, with or without a number. */
  private static long secondsBehind(String text, int from, RateLimitWords words) {
    int at = PageText.skipBlank(text, from);
    int digits = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    long count = at == digits || at - digits > 9 ? 1 : Long.parseLong(text, digits, at, 10);
    return count * words.seconds(text, PageText.skipBlank(text, at));
  }
}
