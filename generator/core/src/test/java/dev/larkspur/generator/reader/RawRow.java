package dev.larkspur.generator.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a pipe table, found in the raw text without the code under test.
 *
 * @param line the line on which it begins, from 1
 * @param table the line on which the table begins
 * @param cells its cells; the lines of a cell are separated by {@code \n}
 */
public record RawRow(int line, int table, List<String> cells) {
  private static final Pattern VALUES =
      Pattern.compile(
          "\\**(?:可选值有|可能值有|Optional values are|Possible values are)[:：]?\\**[:：]?\\**");
  private static final Pattern NEXT_LABEL =
      Pattern.compile("\\*\\*[^*`\\n]{1,40}(?:`[^`]*`[^*`\\n]{0,20})?[:：]?\\*\\*|(?:示例值|默认值)[:：]");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:^|<br\\s*/?>|\\n|\\s)\\s*[-*•] (?:`([^`]+)`|(?<=(?:^|>|\\n) {0,8}[-*•] )([^\\s：:<`\\n]+))"
              + "\\s*(?:[：:]|<br|\\n|$|(?= [-*•] ))");

  /** Returns the name in the first cell without marks, entities and code spans. */
  String name() {
    return cells.get(0).replaceAll("&[a-z]+;|[└∟┗├│`*\\\\\\s\\u3000\\u00a0]|<br>", "");
  }

  /**
   * Returns the known values that the cells list below their label. Items that are not of ASCII
   * characters are points of a description.
   */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (String cell : cells) {
      Matcher label = VALUES.matcher(cell);
      if (label.find()) {
        String list = cell.substring(label.end()).stripTrailing();
        Matcher next = NEXT_LABEL.matcher(list);
        Matcher item = ITEM.matcher(next.find() ? list.substring(0, next.start()) : list);
        while (item.find()) {
          String value = (item.group(1) == null ? item.group(2) : item.group(1)).strip();
          value = value.replace("\\", "").replaceAll("^\"|\"$", "");
          if (value.chars().allMatch(c -> c < 128)) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }
}
