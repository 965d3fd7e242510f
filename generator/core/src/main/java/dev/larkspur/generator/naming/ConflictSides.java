package dev.larkspur.generator.naming;

import org.jspecify.annotations.Nullable;

/**
 * The versions of a file that a merge joined with conflict markers.
 *
 * @param base the common version; null if the markers do not show it
 * @param ours the first version
 * @param theirs the second version
 */
record ConflictSides(@Nullable String base, String ours, String theirs) {
  private static final String OURS = "<<<<<<<";
  private static final String BASE = "|||||||";
  private static final String THEIRS = "=======";
  private static final String END = ">>>>>>>";

  /** Returns whether a text contains conflict markers. */
  static boolean areIn(String text) {
    return text.lines().anyMatch(line -> isMarker(line, OURS) || isMarker(line, END));
  }

  /** Returns both sides of a text with conflict markers. */
  static ConflictSides of(String text) {
    StringBuilder base = new StringBuilder();
    StringBuilder ours = new StringBuilder();
    StringBuilder theirs = new StringBuilder();
    boolean hasBase = true;
    boolean sawBase = false;
    String part = "";
    for (String line : text.lines().toList()) {
      if (isMarker(line, OURS)) {
        part = OURS;
        sawBase = false;
      } else if (part.equals(OURS) && isMarker(line, BASE)) {
        part = BASE;
        sawBase = true;
      } else if (!part.isEmpty() && !part.equals(THEIRS) && isMarker(line, THEIRS)) {
        part = THEIRS;
        hasBase &= sawBase;
      } else if (part.equals(THEIRS) && isMarker(line, END)) {
        part = "";
      } else {
        if (part.isEmpty() || part.equals(BASE)) {
          base.append(line).append('\n');
        }
        if (part.isEmpty() || part.equals(OURS)) {
          ours.append(line).append('\n');
        }
        if (part.isEmpty() || part.equals(THEIRS)) {
          theirs.append(line).append('\n');
        }
      }
    }
    return new ConflictSides(hasBase ? base.toString() : null, ours.toString(), theirs.toString());
  }

  private static boolean isMarker(String line, String marker) {
    return line.startsWith(marker)
        && (line.length() == marker.length() || line.charAt(marker.length()) == ' ');
  }
}
