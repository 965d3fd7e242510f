package dev.larkspur.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The range of a file's bytes that a response has.
 *
 * @param first the offset of the first byte
 * @param total the length of the whole file in bytes; -1 if unknown
 */
record ByteRange(long first, long total) {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  /** Parses a {@code Content-Range} header; returns null if it is invalid. */
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
