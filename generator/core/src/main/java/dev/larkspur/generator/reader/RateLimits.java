package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.RateLimitWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rate limits such as {@code [1000 次/分钟、50 次/秒](…)}. */
final class RateLimits {
  private RateLimits() {}

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
    String word = words.times();
    for (int times = text.indexOf(word); times >= 0; times = text.indexOf(word, times + 1)) {
      long requests = numberBefore(text, times);
      long seconds = secondsBehind(text, times + word.length(), words);
      if (requests > 0 && seconds > 0) {
        tiers.add(new Tier(requests, seconds));
      }
    }
    return tiers;
  }

  private static long numberBefore(String text, int end) {
    int last = end;
    while (last > 0 && PageText.isBlank(text.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > 0 && isOfNumber(text.charAt(first - 1))) {
      first--;
    }
    String digits = text.substring(first, last).replace(",", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
  }

  /** Returns whether a character is a digit or the comma between thousands. */
  private static boolean isOfNumber(char c) {
    return c == ',' || Character.isDigit(c);
  }

  /** Returns the length of the period behind a slash, with or without a number. */
  private static long secondsBehind(String text, int from, RateLimitWords words) {
    int at = PageText.skipBlank(text, from);
    if (at >= text.length() || words.per().indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    at = PageText.skipBlank(text, at + 1);
    int digits = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    long count = at == digits || at - digits > 9 ? 1 : Long.parseLong(text, digits, at, 10);
    int unit = PageText.skipBlank(text, at);
    return words.periods().entrySet().stream()
        .filter(period -> text.startsWith(period.getKey(), unit))
        .mapToLong(period -> count * period.getValue())
        .findFirst()
        .orElse(0);
  }
}
