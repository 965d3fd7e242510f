package dev.larkspur.generator.reader;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list in a notice: {@code [name](link)（condition）：METHOD /path、METHOD /path}.
 *
 * @param text the item without its bullet or number
 * @param historic whether {@code [历史版本]} stands before the name
 * @param title the name
 * @param link what the name links to
 * @param condition what stands in parentheses behind the name
 * @param endpoints the endpoints behind the colon
 */
record NoticeItem(
    String text,
    boolean historic,
    String title,
    @Nullable String link,
    @Nullable String condition,
    List<NoticeEndpoint> endpoints) {
  private static final Pattern BULLET = Pattern.compile("^[\\s\\p{Z}]*(?:[-*+]|\\d{1,3}[.、)])\\s*");
  private static final Pattern BARE_CODE = Pattern.compile("\\d{4,10}");
  private static final Pattern STATED_CODE =
      Pattern.compile("(\\d{4,10})[ `*]{0,4}错误码|错误码[ ：:`*]{0,4}(\\d{4,10})");
  private static final Pattern EVENT_TYPE =
      Pattern.compile("[a-z][a-z0-9_.]*", Pattern.CASE_INSENSITIVE);
  private static final String HISTORIC = "[历史版本]";

  /** Reads a line; null if it is no item of a list. */
  static @Nullable NoticeItem of(String line) {
    Matcher bullet = BULLET.matcher(line);
    if (!bullet.find()) {
      return null;
    }
    String text = Text.strip(line.substring(bullet.end()));
    boolean historic = text.startsWith(HISTORIC);
    String rest = historic ? Text.strip(text.substring(HISTORIC.length())) : text;
    int start = NoticeEndpoint.start(rest);
    List<NoticeEndpoint> endpoints =
        start < 0 ? List.of() : NoticeEndpoint.in(rest.substring(start));
    return named(text, historic, start < 0 ? rest : rest.substring(0, start), endpoints);
  }

  private static NoticeItem named(
      String text, boolean historic, String head, List<NoticeEndpoint> endpoints) {
    String title;
    String link = null;
    String behind;
    int bracket = head.startsWith("[") ? head.indexOf(']') : -1;
    if (bracket > 0) {
      title = head.substring(1, bracket);
      behind = head.substring(bracket + 1);
      int close = behind.startsWith("(") ? behind.indexOf(')') : -1;
      if (close > 0) {
        link = behind.substring(1, close);
        behind = behind.substring(close + 1);
      }
    } else {
      int end = firstOf(head, "（(：:");
      title = head.substring(0, end);
      behind = head.substring(end);
    }
    return new NoticeItem(text, historic, Text.strip(title), link, parenthesis(behind), endpoints);
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** What stands in the parentheses that the text begins with. */
  private static @Nullable String parenthesis(String text) {
    String stripped = Text.strip(text);
    int end = Text.skipParenthesis(stripped, 0);
    return end == 0 ? null : Text.strip(stripped.substring(1, end - 1));
  }

  /** The code that the item is about, if it says that it is about one. */
  OptionalLong errorCode() {
    return statedCode(text);
  }

  /** Whether the item names an event by its type in parentheses. */
  boolean isEvent() {
    return condition != null && title.contains("事件") && EVENT_TYPE.matcher(condition).matches();
  }

  /** The event's type on the wire, where {@link #isEvent}. */
  String eventType() {
    return condition == null ? "" : condition;
  }

  /** The first number in a text that stands beside the words for "error code". */
  static OptionalLong statedCode(String text) {
    Matcher stated = STATED_CODE.matcher(text);
    if (!stated.find()) {
      return OptionalLong.empty();
    }
    String before = stated.group(1);
    return OptionalLong.of(Long.parseLong(before != null ? before : stated.group(2)));
  }

  /** The number, if the text is nothing else. */
  static OptionalLong bareCode(String text) {
    return BARE_CODE.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
