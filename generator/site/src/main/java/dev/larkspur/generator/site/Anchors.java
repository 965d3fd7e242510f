package dev.larkspur.generator.site;

import java.util.HashMap;
import java.util.Map;

/** Fragment identifiers of one page: unique, and of characters that need no escaping. */
final class Anchors {
  private final Map<String, Integer> uses = new HashMap<>();

  /** Returns a new identifier for an element. */
  String of(String path) {
    String safe = safe(path);
    int use = uses.merge(safe, 1, Integer::sum);
    return use == 1 ? safe : safe + "~" + use;
  }

  /** Returns a text with {@code _} in place of each character that an identifier cannot have. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x7f && (Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0);
      safe.append(plain ? c : '_');
    }
    return safe.toString();
  }
}
