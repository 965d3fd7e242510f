package dev.larkspur.generator.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of rows, enum items and errors of a page. They are counted in the raw text without
 * the code under test: tags by their names, pipe tables by their lines.
 *
 * @param rows rows of tables with a header of fields
 * @param enumItems {@code md-enum-item} tags
 * @param errors rows of tables with a header of error codes
 */
public record RawCounts(int rows, int enumItems, int errors) {
  private static final Pattern TABLE = Pattern.compile("<md-(?:dt-)?table\\b");
  private static final Pattern ROW = Pattern.compile("<(?:md-)?(?:dt-)?tr\\b");
  private static final Pattern ENUM_ITEM = Pattern.compile("<md-enum-item\\b");
  private static final Pattern RULER = Pattern.compile("[\\s|:-]*-[\\s|:-]*");
  private static final Pattern ERRORS = Pattern.compile("错误码");
  private static final Pattern NAMES =
      Pattern.compile("(?:^|[>|*\\s])(?:名称|参数|字段|属性名称|属性)[*\\s]*(?:[<|]|$)");
  private static final Pattern WORDS = Pattern.compile("描述|说明|类型|格式|必|原因|排查");

  static RawCounts of(String page) {
    RawCounts tags = new RawCounts(0, count(ENUM_ITEM, page), 0);
    int[] starts = TABLE.matcher(page).results().mapToInt(match -> match.start()).toArray();
    for (int i = 0; i < starts.length; i++) {
      int limit = i + 1 < starts.length ? starts[i + 1] : page.length();
      tags = tags.plus(table(page.substring(starts[i], limit)));
    }
    return tags.plus(pipes(page.split("\n", -1)));
  }

  public RawCounts plus(RawCounts other) {
    return new RawCounts(rows + other.rows, enumItems + other.enumItems, errors + other.errors);
  }

  private static RawCounts table(String text) {
    int end = text.indexOf("table>", 10);
    String table = end < 0 ? text : text.substring(0, end);
    int body = table.indexOf("tbody>");
    return body < 0
        ? new RawCounts(0, 0, 0)
        : of(table.substring(0, body), count(ROW, table.substring(body)));
  }

  private static RawCounts pipes(String[] lines) {
    RawCounts counts = new RawCounts(0, 0, 0);
    boolean fenced = false;
    for (int i = 0; i + 1 < lines.length; i++) {
      fenced ^= lines[i].strip().startsWith("```");
      boolean head =
          !fenced
              && lines[i].contains("|")
              && lines[i + 1].contains("|")
              && RULER.matcher(lines[i + 1]).matches();
      if (head) {
        int end = i + 2;
        while (end < lines.length && !endsTable(lines[end].strip())) {
          end++;
          if (end > i + 3 && end < lines.length && RULER.matcher(lines[end]).matches()) {
            end--;
            break;
          }
        }
        counts = counts.plus(of(lines[i], end - i - 2));
        i = end - 1;
      }
    }
    return counts;
  }

  private static boolean endsTable(String line) {
    return !line.contains("|") || line.startsWith("#") || line.startsWith("`");
  }

  private static RawCounts of(String head, int rows) {
    if (ERRORS.matcher(head).find() && WORDS.matcher(head).find()) {
      return new RawCounts(0, 0, rows);
    }
    boolean fields = NAMES.matcher(head).find() && WORDS.matcher(head).find();
    return new RawCounts(fields ? rows : 0, 0, 0);
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
