package dev.larkspur.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * The signature headers of a request, in exactly the form in which the platform sends them.
 *
 * <p>The signature covers the timestamp and the nonce one behind the other, without a separator. If
 * timestamps of different lengths were accepted, digits could be moved between the two headers of a
 * captured request, and it could be replayed with another time.
 *
 * @param digits the signature in hexadecimal digits
 * @param timestamp the time of the request in seconds since 1970, in ten digits
 * @param nonce the value that is used only once
 */
record RequestSignature(String digits, String timestamp, String nonce) {
  private static final int SHA256_DIGITS = 64;
  private static final int SHA1_DIGITS = 40;
  private static final int TIMESTAMP_DIGITS = 10;
  private static final int LONGEST_NONCE = 256;

  /** Reads the headers; null if one of them is missing or does not have the form. */
  static @Nullable RequestSignature read(HeaderLookup headers) {
    String digits = headers.first(EventSignature.HEADER);
    String timestamp = headers.first(EventSignature.TIMESTAMP_HEADER);
    String nonce = headers.first(EventSignature.NONCE_HEADER);
    if (digits == null || timestamp == null || nonce == null) {
      return null;
    }
    boolean valid =
        (digits.length() == SHA256_DIGITS || digits.length() == SHA1_DIGITS)
            && isTime(timestamp)
            && nonce.length() <= LONGEST_NONCE;
    return valid ? new RequestSignature(digits, timestamp, nonce) : null;
  }

  /** Returns whether a text has ten ASCII digits and no leading zero: a time from 2001 to 2286. */
  private static boolean isTime(String text) {
    return text.length() == TIMESTAMP_DIGITS
        && text.charAt(0) != '0'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns whether the signature has the length of one for cards of the older format. */
  boolean isOfOldCard() {
    return digits.length() == SHA1_DIGITS;
  }

  /** Returns the time of the request in seconds since 1970. */
  long seconds() {
    return Long.parseLong(timestamp);
  }
}
