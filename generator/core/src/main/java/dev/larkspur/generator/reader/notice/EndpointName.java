package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice writes before an endpoint: {@code [历史版本] [name](link)（condition）：}.
 *
 * @param title the name
 * @param link what the name links to
 * @param historic whether it is marked as a historic version
 * @param condition what stands in parentheses behind the name
 */
record EndpointName(
    String title, @Nullable String link, boolean historic, @Nullable String condition) {
  private static final String HISTORIC = "历史版本";
  private static final String MARKS = "`* \n";

  /** The names in a text: several if several links stand beside each other. */
  static List<EndpointName> in(String head) {
    String text = withoutMarks(head);
    String unmarked = withoutHistoric(text);
    boolean historic = unmarked.length() < text.length();
    List<NoticeLink> links = outsideParentheses(unmarked);
    if (links.isEmpty()) {
      return List.of(unlinked(unmarked, historic));
    }
    List<EndpointName> names = new ArrayList<>();
    int first = links.get(0).start() == 0 ? 0 : links.size() - 1;
    for (int i = first; i < links.size(); i++) {
      NoticeLink link = links.get(i);
      int end = i + 1 < links.size() ? links.get(i + 1).start() : unmarked.length();
      names.add(named(link.text(), link.target(), historic, unmarked.substring(link.end(), end)));
    }
    return names;
  }

  private static EndpointName unlinked(String text, boolean historic) {
    int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    if (bracket > 0) {
      return named(text.substring(1, bracket), null, historic, text.substring(bracket + 1));
    }
    int end = 0;
    while (end < text.length() && "（(：:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return named(text.substring(0, end), null, historic, text.substring(end));
  }

  private static EndpointName named(
      String written, @Nullable String link, boolean historic, String behind) {
    String title = withoutHistoric(withoutMarks(written));
    String condition = condition(behind);
    boolean marked = HISTORIC.equals(condition) || title.length() < withoutMarks(written).length();
    return new EndpointName(
        title, link, historic || marked, HISTORIC.equals(condition) ? null : condition);
  }

  private static @Nullable String condition(String behind) {
    String words = NoticeLink.words(behind);
    int open = 0;
    while (open < words.length() && "（(".indexOf(words.charAt(open)) < 0) {
      open++;
    }
    int end = PageText.skipParenthesis(words, open);
    return end == open ? null : PageText.strip(words.substring(open + 1, end - 1));
  }

  private static List<NoticeLink> outsideParentheses(String text) {
    List<NoticeLink> outside = new ArrayList<>();
    int depth = 0;
    int at = 0;
    for (NoticeLink link : NoticeLink.in(text)) {
      for (; at < link.start(); at++) {
        char c = text.charAt(at);
        depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      }
      at = link.end();
      if (depth <= 0) {
        outside.add(link);
      }
    }
    return outside;
  }

  /** Without the mark in brackets, of whatever kind, that says that it is a historic version. */
  static String withoutHistoric(String text) {
    boolean marked =
        text.startsWith(HISTORIC, 1)
            && text.length() > HISTORIC.length() + 1
            && "[【「（(".indexOf(text.charAt(0)) >= 0
            && "]】」）)".indexOf(text.charAt(HISTORIC.length() + 1)) >= 0
            && !text.startsWith("(", HISTORIC.length() + 2);
    return marked ? withoutMarks(text.substring(HISTORIC.length() + 2)) : text;
  }

  private static String withoutMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isMark(text.charAt(start))) {
      start++;
    }
    while (end > start && isMark(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || PageText.isBlank(c);
  }
}
