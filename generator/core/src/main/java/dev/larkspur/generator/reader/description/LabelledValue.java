package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * The value of a label: the rest of its segment or, if that is empty, the next segment. JSON and
 * quoted text may continue over several lines.
 *
 * @param text the value as written; empty if absent
 * @param end the index of the first segment behind it
 */
record LabelledValue(String text, int end) {
  private static final int MAX_SEGMENTS = 200;

  /** Returns the value of the label of a segment. */
  static LabelledValue of(Label label, List<Segment> segments, int at) {
    int end = at + 1;
    String first = label.value();
    if (first.isEmpty()) {
      while (end < segments.size() && segments.get(end).isBlank()) {
        end++;
      }
      if (end == segments.size() || !isValue(segments.get(end))) {
        return new LabelledValue("", at + 1);
      }
      first = PageText.strip(segments.get(end).text());
      end++;
    }
    return isOpen(first) ? continued(first, segments, end) : new LabelledValue(first, end);
  }

  private static boolean isValue(Segment segment) {
    if (segment.endsLabel()) {
      return false;
    }
    String text = PageText.strip(segment.text());
    return "\"{[`-0123456789“".indexOf(text.charAt(0)) >= 0 && !text.startsWith("- ");
  }

  private static LabelledValue continued(String first, List<Segment> segments, int from) {
    StringBuilder text = new StringBuilder(first);
    int limit = Math.min(segments.size(), from + MAX_SEGMENTS);
    for (int end = from; end < limit && !segments.get(end).endsLabel(); end++) {
      text.append('\n').append(segments.get(end).text());
      if (!isOpen(PageText.strip(text.toString()))) {
        return new LabelledValue(PageText.strip(text.toString()), end + 1);
      }
    }
    // Without a closing mark, the first line is the value and its opening quote is a mistake.
    String value = first.startsWith("\"") ? first.substring(1) : first;
    return new LabelledValue(PageText.strip(value), from);
  }

  /** Returns whether a value that begins with a bracket or a quote lacks its end. */
  private static boolean isOpen(String value) {
    if (value.isEmpty()) {
      return false;
    }
    char last = value.charAt(value.length() - 1);
    return switch (value.charAt(0)) {
      case '{' -> last != '}' || openBrackets(value) > 0;
      case '[' -> last != ']' || openBrackets(value) > 0;
      case '"' -> value.length() == 1 || value.indexOf('"', 1) < 0;
      default -> false;
    };
  }

  private static int openBrackets(String value) {
    int open = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{' || c == '[') {
        open++;
      } else if (c == '}' || c == ']') {
        open--;
      }
    }
    return open;
  }
}
