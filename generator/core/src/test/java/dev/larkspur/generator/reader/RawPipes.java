package dev.larkspur.generator.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contents of a page with pipe tables, found in the raw text without the code under test: by
 * pipes, lines and words.
 */
public final class RawPipes {
  private static final Pattern RULER = Pattern.compile("[\\s|:-]*-[\\s|:-]*");
  private static final Pattern ERRORS = Pattern.compile("错误码|返回码|(?i)error code");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[|*\\s])(?:名称|参数|字段|属性名称|属性|参数名称?|字段名称?|Name|Parameter)[*\\s]*(?:\\||$)");
  private static final Pattern WORDS =
      Pattern.compile("描述|说明|类型|格式|必|原因|排查|Description|Type|Troubleshooting|Message");
  private static final Pattern END = Pattern.compile("#{1,6} .*|```.*|:::.*");
  private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9_.]*(?::[a-z0-9_.*-]+)+");
  private static final Pattern SCOPE_SPAN = Pattern.compile("`" + SCOPE + "`");
  private static final Pattern FACT =
      Pattern.compile("^[|\\s]*(?:HTTP |接口频率|支持的应用|权限要求|字段权限要求|事件类型|推送方式)");
  private static final Pattern LONG_CODE = Pattern.compile("\\d{4,}");
  private static final Pattern CODE = Pattern.compile("-?\\d+");

  private final String[] lines;
  private final List<RawRow> rows = new ArrayList<>();
  private final List<RawRow> errors = new ArrayList<>();
  private final List<RawRow> facts = new ArrayList<>();

  private RawPipes(String page) {
    this.lines = page.split("\n", -1);
  }

  static RawPipes of(String page) {
    RawPipes found = new RawPipes(page);
    found.read();
    return found;
  }

  /** Returns the rows of tables with a header of fields. */
  List<RawRow> rows() {
    return rows;
  }

  /**
   * Returns the rows with a code of tables with a header of errors, and codes in lines of their
   * own.
   */
  List<RawRow> errors() {
    return errors;
  }

  /** Returns whether the page has a request line; a link to another page is not the URL of one. */
  boolean isOperation() {
    RawRow url = fact("HTTP URL");
    return url != null && fact("HTTP Method") != null && !url.cells().get(1).contains("/document/");
  }

  /** Returns the type of the event; null if the page has none in a table. */
  String eventType() {
    RawRow row = fact("事件类型");
    row = row == null ? fact("Event type") : row;
    return row == null ? null : row.cells().get(1).replaceAll("[`\\s\\\\|]", "");
  }

  /** Returns the row of basic information that begins with a name; null if absent. */
  RawRow fact(String name) {
    return facts.stream()
        .filter(row -> row.cells().size() > 1 && row.cells().get(0).strip().startsWith(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns the names of scopes; if some are code spans, others are parts of notes. */
  static Set<String> scopes(RawRow row) {
    Set<String> scopes = new TreeSet<>();
    String text = row == null ? "" : withoutLinks(row.cells().get(1));
    Matcher scope = (SCOPE_SPAN.matcher(text).find() ? SCOPE_SPAN : SCOPE).matcher(text);
    while (scope.find()) {
      scopes.add(scope.group().replace("`", ""));
    }
    return scopes;
  }

  static Set<String> appTypes(RawRow row) {
    Set<String> types = new TreeSet<>();
    String text = row == null ? "" : row.cells().get(1);
    if (text.matches("(?is).*(custom|自建应用).*")) {
      types.add("custom");
    }
    if (text.matches("(?is).*(isv|store app|商店应用).*")) {
      types.add("isv");
    }
    return types;
  }

  private static String withoutLinks(String text) {
    return text.replaceAll("\\]\\([^)]*\\)", "]");
  }

  private void read() {
    int at = 0;
    boolean fenced = false;
    boolean belowErrors = false;
    while (at < lines.length) {
      fenced ^= lines[at].strip().startsWith("```");
      belowErrors = lines[at].startsWith("#") ? ERRORS.matcher(lines[at]).find() : belowErrors;
      if (!fenced && belowErrors && LONG_CODE.matcher(lines[at].strip()).matches()) {
        errors.add(new RawRow(at + 1, at + 1, List.of(lines[at].strip())));
      }
      if (!fenced && isHead(at)) {
        at = table(at);
      } else {
        at++;
      }
    }
  }

  private boolean isHead(int line) {
    return line + 1 < lines.length
        && lines[line].contains("|")
        && lines[line + 1].contains("|")
        && RULER.matcher(lines[line + 1]).matches();
  }

  /** Reads a table; returns the line after it. */
  private int table(int head) {
    boolean outer = lines[head].strip().startsWith("|");
    int width = split(lines[head]).size();
    List<RawRow> found = new ArrayList<>();
    int at = head + 2;
    while (at < lines.length && !ends(at, outer, width)) {
      List<String> cells = split(lines[at]);
      if (outer ? lines[at].strip().startsWith("|") : cells.size() >= width) {
        found.add(new RawRow(at + 1, head + 1, cells));
      } else if (!found.isEmpty()) {
        RawRow last = found.get(found.size() - 1);
        List<String> longer = new ArrayList<>(last.cells());
        longer.set(longer.size() - 1, longer.get(longer.size() - 1) + "\n" + lines[at]);
        found.set(found.size() - 1, new RawRow(last.line(), head + 1, longer));
      }
      at++;
    }
    add(lines[head], found);
    if (width == 2) {
      facts(head, at);
    }
    return at;
  }

  private void add(String head, List<RawRow> found) {
    if (ERRORS.matcher(head).find() && WORDS.matcher(head).find()) {
      found.stream()
          .filter(
              row -> row.cells().stream().limit(2).anyMatch(cell -> CODE.matcher(cell).matches()))
          .forEach(errors::add);
    } else if (NAMES.matcher(head).find() && WORDS.matcher(head).find()) {
      found.stream().filter(row -> !row.name().isEmpty()).forEach(rows::add);
    }
  }

  /** Adds the rows of basic information, whose names and values may have several lines. */
  private void facts(int from, int to) {
    int first = from;
    for (int at = from + 1; at <= to; at++) {
      if (at == to || FACT.matcher(lines[at]).find()) {
        String row = String.join("\n", Arrays.asList(lines).subList(first, at));
        facts.add(
            new RawRow(
                first + 1,
                from + 1,
                Arrays.asList(row.strip().replaceFirst("^\\|\\s*", "").split("\\|", 2))));
        first = at;
      }
    }
  }

  /** Tables end at a heading or code, and where text without pipes follows an empty line. */
  private boolean ends(int line, boolean outer, int width) {
    String text = lines[line].strip();
    if (END.matcher(text).matches() || isHead(line)) {
      return true;
    }
    if (!text.isEmpty()) {
      return false;
    }
    int next = line + 1;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    return next == lines.length
        || !(outer ? lines[next].strip().startsWith("|") : split(lines[next]).size() >= width)
        || isHead(next);
  }

  /** Splits a line at its pipes, except for those in code spans and behind a backslash. */
  private static List<String> split(String line) {
    String text = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inCode = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inCode ^= c == '`' && (inCode || text.indexOf('`', i + 1) > 0);
      if (c == '|' && !inCode && (i == 0 || text.charAt(i - 1) != '\\')) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
