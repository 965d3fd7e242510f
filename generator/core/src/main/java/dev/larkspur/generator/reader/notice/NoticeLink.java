package dev.larkspur.generator.reader.notice;

import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown link in a line of a notice.
 *
 * @param start the offset of its opening bracket
 * @param end the offset behind its closing parenthesis
 * @param text the link text, which may contain brackets itself
 * @param target the link target
 */
record NoticeLink(int start, int end, String text, String target) {
  private static final int LONGEST_TEXT = 300;
  private static final String ENDPOINT = "open-apis/";
  private static final char MASK = '\uFFFC';

  /** Returns the links of a text, in order. */
  static List<NoticeLink> in(String text) {
    List<NoticeLink> links = new ArrayList<>();
    int from = 0;
    int middle = text.indexOf("](");
    int close = middle < 0 ? -1 : text.indexOf(')', middle);
    while (middle >= 0 && close >= 0) {
      int open = opening(text, middle, from);
      if (open >= 0) {
        links.add(
            new NoticeLink(
                open,
                close + 1,
                text.substring(open + 1, middle),
                text.substring(middle + 2, close)));
        from = close + 1;
      }
      middle = text.indexOf("](", Math.max(from, middle + 1));
      close = close < middle ? text.indexOf(')', middle) : close;
    }
    return links;
  }

  /**
   * Returns a text of the same length in which link targets are masked, except a target that is an
   * endpoint while the link text is not.
   */
  static String withoutTargets(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (NoticeLink link : in(text)) {
      if (!link.target().contains(ENDPOINT) || link.text().contains(ENDPOINT)) {
        mask(rest, link.start() + link.text().length() + 2, link.end());
      }
    }
    return rest.toString();
  }

  /** Masks a part of a text, so that nothing is read from it while all offsets stay the same. */
  static void mask(StringBuilder text, int start, int end) {
    for (int at = start; at < end; at++) {
      text.setCharAt(at, MASK);
    }
  }

  /** Returns a text in which every link is replaced by its link text. */
  static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    int from = 0;
    for (NoticeLink link : in(text)) {
      words.append(text, from, link.start()).append(link.text());
      from = link.end();
    }
    return words.append(text, from, text.length()).toString();
  }

  private static int opening(String text, int middle, int from) {
    int depth = 0;
    for (int at = middle - 1; at >= Math.max(from, middle - LONGEST_TEXT); at--) {
      char c = text.charAt(at);
      if (c == '[' && depth-- == 0) {
        return at;
      } else if (c == ']') {
        depth++;
      }
    }
    return -1;
  }
}
