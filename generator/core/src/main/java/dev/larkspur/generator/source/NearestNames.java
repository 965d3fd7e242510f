package dev.larkspur.generator.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Suggestions for an unknown name. */
public final class NearestNames {
  private static final int MAX_NAMES = 5;

  private NearestNames() {}

  /**
   * Returns names that contain the last part of the given one, or else names with similar spelling.
   */
  public static List<String> of(String asked, Collection<String> names) {
    String word = asked.substring(asked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Comparator<String> nearest = Comparator.comparingInt(name -> distance(asked, name));
    List<String> containing =
        names.stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(word))
            .sorted(nearest.thenComparing(Comparator.naturalOrder()))
            .limit(MAX_NAMES)
            .toList();
    if (!containing.isEmpty()) {
      return containing;
    }
    return names.stream()
        .filter(name -> distance(asked, name) <= Math.max(2, asked.length() / 3))
        .sorted(nearest.thenComparing(Comparator.naturalOrder()))
        .limit(MAX_NAMES)
        .toList();
  }

  /** Returns a question that suggests names; null if no name is similar. */
  public static @Nullable String question(String asked, Collection<String> names) {
    List<String> nearest = of(asked, names);
    int most = Math.min(nearest.size(), 3);
    return most == 0 ? null : "Did you mean " + String.join(" or ", nearest.subList(0, most)) + "?";
  }

  /** Returns the edit distance. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
