package dev.larkspur.generator.site;

import dev.larkspur.generator.site.view.ValuePart;
import dev.larkspur.generator.site.view.ValuePart.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts with the part in which they differ: between their longest common beginning and end, and
 * not inside a word. Takes linear time.
 */
final class ComparedTexts {
  /** Lines of common text that are shown next to the different part. */
  private static final int CONTEXT = 3;

  /** Fewer common lines are not omitted. */
  private static final int FEWEST_OMITTED = 3;

  private final String before;
  private final String after;
  private final int start;
  private final int end;

  ComparedTexts(String before, String after) {
    this.before = before;
    this.after = after;
    this.start = commonStart();
    this.end = commonEnd();
  }

  List<ValuePart> before() {
    return parts(before);
  }

  List<ValuePart> after() {
    return parts(after);
  }

  /** Returns the parts of a text without another one. */
  static List<ValuePart> only(String text) {
    return text.isEmpty() ? List.of() : List.of(new ValuePart(Kind.SHARED, text));
  }

  private List<ValuePart> parts(String text) {
    if (before.equals(after)) {
      return only(text);
    }
    List<ValuePart> parts = new ArrayList<>();
    beginning(text.substring(0, start), parts);
    add(Kind.DIFFERENT, text.substring(start, text.length() - end), parts);
    ending(text.substring(text.length() - end), parts);
    return parts;
  }

  private static void beginning(String text, List<ValuePart> parts) {
    int cut = text.length();
    for (int line = 0; line <= CONTEXT && cut > 0; line++) {
      cut = text.lastIndexOf('\n', cut - 1);
    }
    long omitted = cut < 0 ? 0 : lines(text.substring(0, cut)) + 1;
    if (omitted < FEWEST_OMITTED) {
      add(Kind.SHARED, text, parts);
    } else {
      add(Kind.NOTE, note(omitted), parts);
      add(Kind.SHARED, text.substring(cut + 1), parts);
    }
  }

  private static void ending(String text, List<ValuePart> parts) {
    int cut = -1;
    for (int line = 0; line <= CONTEXT && (line == 0 || cut >= 0); line++) {
      cut = text.indexOf('\n', cut + 1);
    }
    long omitted = cut < 0 ? 0 : lines(text.substring(cut + 1)) + 1;
    if (omitted < FEWEST_OMITTED) {
      add(Kind.SHARED, text, parts);
    } else {
      add(Kind.SHARED, text.substring(0, cut), parts);
      add(Kind.NOTE, note(omitted), parts);
    }
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  private static String note(long lines) {
    return lines + " equal lines";
  }

  private static void add(Kind kind, String text, List<ValuePart> parts) {
    if (!text.isEmpty()) {
      parts.add(new ValuePart(kind, text));
    }
  }

  private int commonStart() {
    int shorter = Math.min(before.length(), after.length());
    int common = 0;
    while (common < shorter && before.charAt(common) == after.charAt(common)) {
      common++;
    }
    while (common > 0 && (isInWord(before, common) || isInWord(after, common))) {
      common--;
    }
    return common;
  }

  private int commonEnd() {
    int shorter = Math.min(before.length(), after.length()) - start;
    int common = 0;
    while (common < shorter
        && before.charAt(before.length() - common - 1)
            == after.charAt(after.length() - common - 1)) {
      common++;
    }
    while (common > 0
        && (isInWord(before, before.length() - common)
            || isInWord(after, after.length() - common))) {
      common--;
    }
    return common;
  }

  /** Returns whether an index is inside a word of Latin letters and digits, or inside a pair. */
  private static boolean isInWord(String text, int index) {
    if (index == 0 || index == text.length()) {
      return false;
    }
    char left = text.charAt(index - 1);
    char right = text.charAt(index);
    return (isWord(left) && isWord(right)) || Character.isSurrogatePair(left, right);
  }

  private static boolean isWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
