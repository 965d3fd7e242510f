package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words that are on pages of every kind.
 *
 * @param tryIt the texts of the markers that the portal turns into buttons and that name an
 *     operation or event; the first one is that of operations
 * @param updated the words before the day of the last change
 * @param box the label that the portal's own Markdown has in place of a box
 * @param boxes the labels of boxes that converters write as quotes
 * @param colon the sign between a head and its text
 * @param comma the sign between the items of a list
 * @param responseBody the heading of the response fields in a new page
 */
public record PageWords(
    List<String> tryIt,
    String updated,
    String box,
    List<String> boxes,
    String colon,
    String comma,
    String responseBody) {
  private static final String BOLD = "**";
  private static final String QUOTE = "> ";
  private static final String COLONS = ":\uFF1A";

  /** Returns the offset behind the label with which a line begins a box, or 0. */
  public int boxEnd(String line) {
    return labelEnd(line, 0, box);
  }

  /** Returns the offset behind the label with which a line begins a quoted box, or 0. */
  public int quotedBoxEnd(String line) {
    return line.startsWith(QUOTE)
        ? boxes.stream().mapToInt(label -> labelEnd(line, QUOTE.length(), label)).max().orElse(0)
        : 0;
  }

  /** Returns the offset behind a label in bold, a colon and a blank, or 0. */
  private static int labelEnd(String line, int start, String label) {
    int colon = start + BOLD.length() + label.length() + BOLD.length();
    boolean labelled =
        line.startsWith(BOLD, start)
            && WordSearch.isAt(line, start + BOLD.length(), label)
            && line.startsWith(BOLD, colon - BOLD.length())
            && colon < line.length()
            && COLONS.indexOf(line.charAt(colon)) >= 0;
    if (!labelled) {
      return 0;
    }
    return line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
  }
}
