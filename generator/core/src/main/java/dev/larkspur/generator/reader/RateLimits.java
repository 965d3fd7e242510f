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
    for (int at = 0; at < text.length(); at++) {
      int per = words.perAt(text, at);
      int end = per == 0 ? -1 : words.requestsEnd(text, at);
      long requests = end < 0 ? 0 : numberBefore(text, end);
      long seconds = requests == 0 ? 0 : secondsBehind(text, at + per, words);
      if (requests > 0 && seconds > 0) {
        tiers.add(new Tier(requests, seconds));
      }
    }
    return tiers;
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
