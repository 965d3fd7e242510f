package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name that a notice writes before an endpoint: {@code [历史版本] [name](link)（condition）：}.
 *
 * @param title the name
 * @param link the target of its link
 * @param historic whether it is marked as a historic version
 * @param condition the text in parentheses behind the name
 */
record EndpointName(
    String title, @Nullable String link, boolean historic, @Nullable String condition) {
  private static final Separators MARKS = new Separators("`* \n");

  /**
   * Returns the names in a text: several if it contains several adjacent links.
   *
   * @param historicMark the words that mark a historic version
   */
  static List<EndpointName> in(String head, String historicMark) {
    String text = MARKS.strip(head);
    String unmarked = withoutMark(text, historicMark);
    boolean historic = unmarked.length() < text.length();
    List<NoticeLink> links = outsideParentheses(unmarked);
    List<EndpointName> names = new ArrayList<>();
    if (links.isEmpty()) {
      names.add(unlinked(unmarked, historicMark));
    }
    int first = links.isEmpty() || links.get(0).start() == 0 ? 0 : links.size() - 1;
    for (int i = first; i < links.size(); i++) {
      NoticeLink link = links.get(i);
      int end = i + 1 < links.size() ? links.get(i + 1).start() : unmarked.length();
      String behind = unmarked.substring(link.end(), end);
      names.add(named(link.text(), link.target(), behind, historicMark));
    }
    return historic ? names.stream().map(EndpointName::asHistoric).toList() : names;
  }

  private EndpointName asHistoric() {
    return new EndpointName(title, link, true, condition);
  }

  private static EndpointName unlinked(String text, String historicMark) {
    int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    if (bracket > 0) {
      return named(text.substring(1, bracket), null, text.substring(bracket + 1), historicMark);
    }
    int end = 0;
    while (end < text.length() && "（(：:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return named(text.substring(0, end), null, text.substring(end), historicMark);
  }

  private static EndpointName named(
      String written, @Nullable String link, String behind, String historicMark) {
    String name = MARKS.strip(written);
    String title = withoutMark(name, historicMark);
    String condition = condition(behind);
    boolean markedBehind = historicMark.equals(condition);
    return new EndpointName(
        title,
        link,
        markedBehind || title.length() < name.length(),
        markedBehind ? null : condition);
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

  /** Returns a text without the mark of a historic version, in any brackets, at its beginning. */
  static String withoutMark(String text, String historicMark) {
    int close = historicMark.length() + 1;
    boolean marked =
        text.startsWith(historicMark, 1)
            && text.length() > close
            && "[【「（(".indexOf(text.charAt(0)) >= 0
            && "]】」）)".indexOf(text.charAt(close)) >= 0
            && !text.startsWith("(", close + 1);
    return marked ? MARKS.strip(text.substring(close + 1)) : text;
  }
}
