package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words in the heads of tables.
 *
 * @param words whole heads, as written, in lower case without blanks, and without punctuation
 * @param remarks heads of remarks, which replace a missing description
 * @param anyCode an ambiguous head: of error codes or, for example, of language codes
 */
public record ColumnHeads(Map<String, ColumnRole> words, Set<String> remarks, String anyCode) {
  public ColumnHeads {
    words = withKeys(words);
  }

  /** The description, and what it contains under labels if no column contains it. */
  private static final Set<ColumnRole> IN_DESCRIPTIONS =
      EnumSet.of(ColumnRole.DESCRIPTION, ColumnRole.EXAMPLE, ColumnRole.DEFAULT);

  private static Map<String, ColumnRole> withKeys(Map<String, ColumnRole> words) {
    Map<String, ColumnRole> known = new LinkedHashMap<>(words);
    words.forEach((word, role) -> known.put(key(word), role));
    words.forEach((word, role) -> known.put(letters(key(word)), role));
    return known;
  }

  /** Returns the usual head of a column, for messages. */
  public String headOf(ColumnRole role) {
    return words.entrySet().stream()
        .filter(word -> word.getValue() == role)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** Returns the role of a column by its head; null if the head is unknown. */
  public @Nullable ColumnRole role(String head) {
    return words.get(key(head));
  }

  /** Returns the role by a partial match of a head, or null. */
  public @Nullable ColumnRole roughly(String head) {
    return describes(key(head)) ? ColumnRole.DESCRIPTION : partly(letters(key(head)));
  }

  /** Returns whether a head with several words names the description and what it may contain. */
  private boolean describes(String head) {
    List<String> parts = List.of(head.split("[/／、]", -1));
    return parts.stream().anyMatch(part -> words.get(part) == ColumnRole.DESCRIPTION)
        && parts.stream()
            .map(words::get)
            .allMatch(role -> role != null && IN_DESCRIPTIONS.contains(role));
  }

  /** Returns whether a head names a column of remarks. */
  public boolean isOfRemarks(String head) {
    return remarks.contains(key(head));
  }

  /** Returns whether a head may name codes other than error codes. */
  public boolean isAnyCode(String head) {
    return letters(key(head)).equals(anyCode);
  }

  private @Nullable ColumnRole partly(String head) {
    if (isAscii(head)) {
      return words.get(head);
    }
    String longest = "";
    for (String word : words.keySet()) {
      if (head.endsWith(word)
          && !isOfSomethingElse(word, head)
          && word.length() > longest.length()) {
        longest = word;
      }
    }
    if (longest.isEmpty()) {
      for (String word : words.keySet()) {
        if (head.startsWith(word)
            && !isOfSomethingElse(word, head)
            && word.length() > longest.length()) {
          longest = word;
        }
      }
    }
    return words.get(longest);
  }

  /** Returns whether a head ends or begins with a word for a name, but not that of a field. */
  private boolean isOfSomethingElse(String word, String head) {
    return words.get(word) == ColumnRole.NAME && !isAscii(head.replace(word, ""));
  }

  /** Returns whether a head contains only ASCII characters. */
  private static boolean isAscii(String head) {
    return head.chars().allMatch(c -> c < 128);
  }

  private static String letters(String head) {
    StringBuilder letters = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      if (Character.isLetterOrDigit(head.charAt(i))) {
        letters.append(head.charAt(i));
      }
    }
    return letters.toString();
  }

  private static String key(String head) {
    StringBuilder key = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (!PageText.isBlank(c) && c != '*' && c != '_') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
