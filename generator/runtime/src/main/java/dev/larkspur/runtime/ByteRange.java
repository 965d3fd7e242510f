package dev.larkspur.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file an answer has.
 *
 * @param first the number of the first one, counted from 0
 * @param total how many the whole file has; -1 when the platform does not say
 */
record ByteRange(long first, long total) {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  /** What a header {@code Content-Range} says; null when it cannot be understood. */
  static @Nullable ByteRange of(String header) {
    Matcher range = CONTENT_RANGE.matcher(header);
    if (!range.matches()) {
      return null;
    }
    String total = range.group(2);
    return new ByteRange(
        Long.parseLong(range.group(1)), total.equals("*") ? -1 : Long.parseLong(total));
  }
}
