package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The example under a label: a value, a code fence, or the first item of a list.
 *
 * @param value the example as written
 * @param remark the sentence that follows it; empty if absent
 * @param labelStays whether further examples follow under the label
 * @param end the index of the first segment behind it
 */
record LabelledExample(String value, String remark, boolean labelStays, int end) {
  private static final String REMARK_STARTS = "。；;，,（(";

  /** Returns the example under the label of a segment, or null. */
  static @Nullable LabelledExample of(Label label, List<Segment> segments, int at) {
    LabelledValue value = LabelledValue.of(label, segments, at);
    if (!value.text().isEmpty()) {
      return withoutRemark(value);
    }
    int next = at + 1;
    while (next < segments.size() && segments.get(next).isBlank()) {
      next++;
    }
    if (next == segments.size() || !label.value().isEmpty()) {
      return null;
    }
    return segments.get(next).fenced() ? fence(segments, next) : item(segments, next);
  }

  /** Separates a value in backticks from a sentence behind it. */
  private static LabelledExample withoutRemark(LabelledValue value) {
    String text = value.text();
    int close = text.startsWith("`") ? text.indexOf('`', 1) : -1;
    String rest = close < 0 ? "" : PageText.strip(text.substring(close + 1));
    if (rest.length() < 2 || REMARK_STARTS.indexOf(rest.charAt(0)) < 0) {
      return new LabelledExample(text, "", false, value.end());
    }
    boolean parenthesis = rest.charAt(0) == '（' || rest.charAt(0) == '(';
    String remark = parenthesis ? rest : PageText.strip(rest.substring(1));
    return new LabelledExample(text.substring(0, close + 1), remark, false, value.end());
  }

  private static @Nullable LabelledExample fence(List<Segment> segments, int opening) {
    StringBuilder text = new StringBuilder();
    int end = opening + 1;
    while (end < segments.size() && segments.get(end).fenced() && !isMark(segments.get(end))) {
      text.append(segments.get(end++).text()).append('\n');
    }
    boolean closed = end < segments.size() && segments.get(end).fenced();
    String value = PageText.strip(text.toString());
    return value.isEmpty() ? null : new LabelledExample(value, "", false, closed ? end + 1 : end);
  }

  private static boolean isMark(Segment segment) {
    String text = PageText.strip(segment.text());
    return text.startsWith("```") || text.startsWith("~~~");
  }

  private static @Nullable LabelledExample item(List<Segment> segments, int first) {
    if (!segments.get(first).isItem()) {
      return null;
    }
    String text = segments.get(first).text();
    int content = Segment.behindBullet(text, PageText.skipBlank(text, 0));
    boolean more = first + 1 < segments.size() && segments.get(first + 1).isItem();
    return new LabelledExample(PageText.strip(text.substring(content)), "", more, first + 1);
  }
}
