package dev.larkspur.generator.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown link in a line of a notice.
 *
 * @param start where its bracket opens
 * @param end behind its last parenthesis
 * @param text what stands in the brackets; it may have brackets itself
 * @param target where it leads
 */
record NoticeLink(int start, int end, String text, String target) {
  private static final int LONGEST_TEXT = 300;

  /** The links of a text, in order. */
  static List<NoticeLink> in(String text) {
    List<NoticeLink> links = new ArrayList<>();
    int from = 0;
    int middle = text.indexOf("](");
    while (middle >= 0) {
      int close = text.indexOf(')', middle);
      int open = opening(text, middle, from);
      if (close >= 0 && open >= 0) {
        links.add(
            new NoticeLink(
                open,
                close + 1,
                text.substring(open + 1, middle),
                text.substring(middle + 2, close)));
        from = close + 1;
      }
      middle = text.indexOf("](", Math.max(from, middle + 1));
    }
    return links;
  }

  /** The text with every target blotted out, so that nothing is read from there. */
  static String withoutTargets(String text) {
    StringBuilder rest = new StringBuilder(text);
    for (NoticeLink link : in(text)) {
      Blot.out(rest, link.end() - 1 - link.target().length(), link.end() - 1);
    }
    return rest.toString();
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
