package dev.larkspur.generator.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of code outside of tables, in fences and code elements. They are found in the raw text
 * without the code under test.
 *
 * @param first the line that opens it, from 1
 * @param last the line that closes it
 */
public record RawCode(int first, int last) {
  private static final Pattern TABLE = Pattern.compile("<(?:md-(?:dt-)?)?table\\b");
  private static final Pattern TABLE_END = Pattern.compile("</(?:md-(?:dt-)?)?table>");
  private static final Pattern BEHIND_TABLE = Pattern.compile("^:::\\s*$|^##");
  private static final Pattern ELEMENT = Pattern.compile("<md-code-(?:json|tab-panel)\\b");
  private static final Pattern ELEMENT_END = Pattern.compile("</md-code-(?:json|tab-panel)>");
  private static final Pattern FENCE = Pattern.compile("^\\s*```");

  public static List<RawCode> of(String page) {
    List<RawCode> blocks = new ArrayList<>();
    String[] lines = page.split("\n", -1);
    int at = 0;
    while (at < lines.length) {
      if (TABLE.matcher(lines[at]).find()) {
        at = endOfTable(lines, at) + 1;
      } else if (FENCE.matcher(lines[at]).find()) {
        int end = end(lines, at + 1, FENCE);
        blocks.add(new RawCode(at + 1, end + 1));
        at = end + 1;
      } else if (ELEMENT.matcher(lines[at]).find()) {
        int end = end(lines, at, ELEMENT_END);
        blocks.add(new RawCode(at + 1, end + 1));
        at = end + 1;
      } else {
        at++;
      }
    }
    return blocks;
  }

  public boolean contains(int line) {
    return line >= first && line <= last;
  }

  /** Returns the last line of a table, which may contain others or be unclosed. */
  private static int endOfTable(String[] lines, int from) {
    long open = 0;
    int at = from;
    while (at < lines.length && !BEHIND_TABLE.matcher(lines[at]).find()) {
      open += TABLE.matcher(lines[at]).results().count();
      open -= TABLE_END.matcher(lines[at]).results().count();
      if (open <= 0) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static int end(String[] lines, int from, Pattern end) {
    int at = from;
    while (at < lines.length && !end.matcher(lines[at]).find()) {
      at++;
    }
    return at;
  }
}
