package dev.larkspur.runtime.message;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replacement of the keys of mentions in text. A key is not found inside a longer one. */
final class MentionKeys {
  private MentionKeys() {}

  static String replaced(String text, Map<String, String> names) {
    StringBuilder replaced = new StringBuilder(text.length());
    int longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
    int copied = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      String key = keyAt(text, at, names, longest);
      if (key != null) {
        replaced.append(text, copied, at).append('@').append(names.get(key));
        copied = at + key.length();
        at = copied - 1;
      }
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  /** Removes a key with one space after it. */
  static String removed(String text, String key) {
    StringBuilder rest = new StringBuilder(text.length());
    Map<String, String> only = Collections.singletonMap(key, "");
    int copied = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (keyAt(text, at, only, key.length()) != null) {
        rest.append(text, copied, at);
        copied = at + key.length();
        if (copied < text.length() && text.charAt(copied) == ' ') {
          copied++;
        }
        at = copied - 1;
      }
    }
    return rest.append(text, copied, text.length()).toString();
  }

  private static @Nullable String keyAt(
      String text, int start, Map<String, String> names, int longest) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      String key = text.substring(start, end);
      if (names.containsKey(key) && !endsInsideNumber(text, end)) {
        return key;
      }
    }
    return null;
  }

  private static boolean endsInsideNumber(String text, int end) {
    return end < text.length() && isDigit(text.charAt(end - 1)) && isDigit(text.charAt(end));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
