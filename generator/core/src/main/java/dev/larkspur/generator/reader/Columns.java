package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the columns of a table hold, by the words in its head. */
final class Columns {
  /** What a column may hold. */
  enum Role {
    NAME,
    TYPE,
    REQUIRED,
    DESCRIPTION,
    EXAMPLE,
    DEFAULT,
    HTTP_STATUS,
    ERROR_CODE,
    ADVICE
  }

  private static final Map<String, Role> WORDS =
      Map.ofEntries(
          Map.entry("名称", Role.NAME),
          Map.entry("参数", Role.NAME),
          Map.entry("参数名", Role.NAME),
          Map.entry("参数名称", Role.NAME),
          Map.entry("字段", Role.NAME),
          Map.entry("字段名", Role.NAME),
          Map.entry("字段名称", Role.NAME),
          Map.entry("属性", Role.NAME),
          Map.entry("属性名", Role.NAME),
          Map.entry("属性名称", Role.NAME),
          Map.entry("name", Role.NAME),
          Map.entry("key", Role.NAME),
          Map.entry("parameter", Role.NAME),
          Map.entry("parametername", Role.NAME),
          Map.entry("fieldname", Role.NAME),
          Map.entry("field", Role.NAME),
          Map.entry("类型", Role.TYPE),
          Map.entry("参数类型", Role.TYPE),
          Map.entry("数据类型", Role.TYPE),
          Map.entry("字段类型", Role.TYPE),
          Map.entry("格式", Role.TYPE),
          Map.entry("type", Role.TYPE),
          Map.entry("datatype", Role.TYPE),
          Map.entry("必填", Role.REQUIRED),
          Map.entry("必须", Role.REQUIRED),
          Map.entry("必选", Role.REQUIRED),
          Map.entry("是否必填", Role.REQUIRED),
          Map.entry("是否必须", Role.REQUIRED),
          Map.entry("是否必选", Role.REQUIRED),
          Map.entry("选填", Role.REQUIRED),
          Map.entry("必需", Role.REQUIRED),
          Map.entry("必传", Role.REQUIRED),
          Map.entry("是否必传", Role.REQUIRED),
          Map.entry("是否必需", Role.REQUIRED),
          Map.entry("required", Role.REQUIRED),
          Map.entry("mandatory", Role.REQUIRED),
          Map.entry("描述", Role.DESCRIPTION),
          Map.entry("说明", Role.DESCRIPTION),
          Map.entry("参数说明", Role.DESCRIPTION),
          Map.entry("字段说明", Role.DESCRIPTION),
          Map.entry("参数描述", Role.DESCRIPTION),
          Map.entry("原因", Role.DESCRIPTION),
          Map.entry("含义", Role.DESCRIPTION),
          Map.entry("错误原因", Role.DESCRIPTION),
          Map.entry("错误信息", Role.DESCRIPTION),
          Map.entry("错误描述", Role.DESCRIPTION),
          Map.entry("description", Role.DESCRIPTION),
          Map.entry("message", Role.DESCRIPTION),
          Map.entry("msg", Role.DESCRIPTION),
          Map.entry("示例", Role.EXAMPLE),
          Map.entry("示例值", Role.EXAMPLE),
          Map.entry("example", Role.EXAMPLE),
          Map.entry("默认值", Role.DEFAULT),
          Map.entry("default", Role.DEFAULT),
          Map.entry("http状态码", Role.HTTP_STATUS),
          Map.entry("httpcode", Role.HTTP_STATUS),
          Map.entry("httpstatus", Role.HTTP_STATUS),
          Map.entry("httpstatuscode", Role.HTTP_STATUS),
          Map.entry("状态码", Role.HTTP_STATUS),
          Map.entry("错误码", Role.ERROR_CODE),
          Map.entry("子错误码", Role.ERROR_CODE),
          Map.entry("错误代码", Role.ERROR_CODE),
          Map.entry("返回码", Role.ERROR_CODE),
          Map.entry("code", Role.ERROR_CODE),
          Map.entry("errorcode", Role.ERROR_CODE),
          Map.entry("排查建议", Role.ADVICE),
          Map.entry("处理建议", Role.ADVICE),
          Map.entry("解决方案", Role.ADVICE),
          Map.entry("解决方法", Role.ADVICE),
          Map.entry("建议", Role.ADVICE),
          Map.entry("解决办法", Role.ADVICE),
          Map.entry("处理方法", Role.ADVICE),
          Map.entry("处理方式", Role.ADVICE),
          Map.entry("排查方法", Role.ADVICE),
          Map.entry("troubleshootingsuggestions", Role.ADVICE),
          Map.entry("solution", Role.ADVICE));

  /** Words for a column that describes if no other does. */
  private static final Set<String> REMARKS = Set.of("备注", "注释", "notes", "remarks");

  private final Map<Role, Integer> indexes = new EnumMap<>(Role.class);
  private final Map<Integer, String> others = new TreeMap<>();

  private Columns() {}

  /**
   * Reads the head of a table; of two columns of one role the first counts. What the head's words
   * leave open, the cells below may say.
   */
  static Columns of(Table table) {
    Columns columns = new Columns();
    List<Cell> header = head(table);
    if (header.isEmpty()) {
      columns.byValues(table);
    } else if (table.header().isEmpty()) {
      columns.beyond(header.size(), table);
    }
    for (int i = 0; i < header.size(); i++) {
      Role role = WORDS.get(key(header.get(i).text()));
      if (role == null || columns.indexes.putIfAbsent(role, i) != null) {
        columns.others.put(i, Text.strip(header.get(i).text().replace("*", "")));
      }
    }
    if (!columns.others.isEmpty()) {
      columns.roughly();
      columns.byRemarks();
    }
    if (!columns.others.isEmpty() || columns.isContradicted(table)) {
      columns.byMarks(table);
    }
    return columns;
  }

  /** The head; where none is marked as such, a first row of nothing but its words. */
  private static List<Cell> head(Table table) {
    return beginsWithHead(table) ? table.rows().get(0).cells() : table.header();
  }

  /** The rows of a table below its head. */
  static List<Row> rows(Table table) {
    List<Row> rows = table.rows();
    return beginsWithHead(table) ? rows.subList(1, rows.size()) : rows;
  }

  private static boolean beginsWithHead(Table table) {
    return table.header().isEmpty() && !table.rows().isEmpty() && isHead(table.rows().get(0));
  }

  /**
   * Without a head: behind a column of names one of nothing but types, perhaps one of whether they
   * must be there, and the words behind both.
   */
  private void byValues(Table table) {
    if (!holds(table, 0, name -> !Text.isBlank(name) && !Text.hasChinese(name))
        || !holds(table, 1, type -> TypeWords.unknown(TypeWords.read(type, false)) == null)
        || table.rows().stream().noneMatch(row -> TypeWords.isKnown(row.cells().get(1).text()))) {
      return;
    }
    indexes.put(Role.NAME, 0);
    indexes.put(Role.TYPE, 1);
    boolean required = holds(table, 2, word -> Required.read(word) != null);
    if (required) {
      indexes.put(Role.REQUIRED, 2);
    }
    int description = required ? 3 : 2;
    indexes.put(Role.DESCRIPTION, description);
    beyond(description + 1, table);
  }

  /** Columns that no head names are of no role. */
  private void beyond(int first, Table table) {
    for (int i = first; i < width(table); i++) {
      others.put(i, "");
    }
  }

  private static int width(Table table) {
    return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /**
   * The columns of a table that a heading announces as one of errors, also if its head is damaged:
   * the first column of numbers is that of the codes, or that of the statuses before it.
   */
  static Columns ofErrors(Table table) {
    Columns columns = of(table);
    return columns.areOfErrors() || columns.has(Role.NAME) ? columns : byNumbers(table);
  }

  private static Columns byNumbers(Table table) {
    Columns columns = new Columns();
    for (int i = 0; i < width(table); i++) {
      if (columns.has(Role.ADVICE)) {
        columns.others.put(i, "");
      } else if (columns.has(Role.ERROR_CODE)) {
        columns.indexes.put(columns.has(Role.DESCRIPTION) ? Role.ADVICE : Role.DESCRIPTION, i);
      } else if (holds(table, i, ErrorTable::isStatus)
          && holds(table, i + 1, ErrorTable::isNumber)) {
        columns.indexes.put(Role.HTTP_STATUS, i);
      } else if (holds(table, i, ErrorTable::isNumber)) {
        columns.indexes.put(Role.ERROR_CODE, i);
      }
    }
    return columns;
  }

  /** Whether each row has a cell in a column that is as it should be. */
  private static boolean holds(Table table, int column, Predicate<String> as) {
    return !table.rows().isEmpty()
        && table.rows().stream()
            .allMatch(
                row ->
                    column < row.cells().size()
                        && as.test(Text.strip(row.cells().get(column).text())));
  }

  /** Gives columns the roles that are left by what their words end or begin with. */
  private void roughly() {
    for (int column : List.copyOf(others.keySet())) {
      Role role = roughly(letters(key(others.getOrDefault(column, ""))));
      if (role != null && indexes.putIfAbsent(role, column) == null) {
        others.remove(column);
      }
    }
  }

  private void byRemarks() {
    for (Map.Entry<Integer, String> other : List.copyOf(others.entrySet())) {
      if (!has(Role.DESCRIPTION) && REMARKS.contains(key(other.getValue()))) {
        indexes.put(Role.DESCRIPTION, other.getKey());
        others.remove(other.getKey());
      }
    }
  }

  private static @Nullable Role roughly(String head) {
    if (!Text.hasChinese(head)) {
      return WORDS.get(head);
    }
    String longest = "";
    for (String word : WORDS.keySet()) {
      if (head.endsWith(word)
          && !isOfSomethingElse(word, head)
          && word.length() > longest.length()) {
        longest = word;
      }
    }
    if (longest.isEmpty()) {
      for (String word : WORDS.keySet()) {
        if (head.startsWith(word)
            && !isOfSomethingElse(word, head)
            && word.length() > longest.length()) {
          longest = word;
        }
      }
    }
    return WORDS.get(longest);
  }

  /** The name of a template is no field's name. */
  private static boolean isOfSomethingElse(String word, String head) {
    return WORDS.get(word) == Role.NAME && Text.hasChinese(head.replace(word, ""));
  }

  private static String letters(String head) {
    StringBuilder letters = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      if (Character.isLetterOrDigit(head.charAt(i))) {
        letters.append(head.charAt(i));
      }
    }
    return letters.toString();
  }

  /** Whether a name or a type stands where the head says otherwise; the first marked row shows. */
  private boolean isContradicted(Table table) {
    for (Row row : table.rows()) {
      boolean marked = false;
      for (int i = 0; i < row.cells().size(); i++) {
        Role mark = FieldMark.of(row.cells().get(i));
        marked |= mark != null;
        if (mark != null && !Integer.valueOf(i).equals(indexes.get(mark))) {
          return true;
        }
      }
      if (marked) {
        return false;
      }
    }
    return false;
  }

  /** Names and types carry marks of their own, whatever the head has become. */
  private void byMarks(Table table) {
    Map<Role, Map<Integer, Integer>> found = new EnumMap<>(Role.class);
    for (Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Role mark = FieldMark.of(row.cells().get(i));
        if (mark != null) {
          found.computeIfAbsent(mark, role -> new TreeMap<>()).merge(i, 1, Integer::sum);
        }
      }
    }
    found.forEach(
        (role, columns) ->
            columns.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .ifPresent(column -> move(role, column)));
  }

  private void move(Role role, int column) {
    if (Integer.valueOf(column).equals(indexes.get(role))) {
      return;
    }
    if (!has(role) && indexes.containsValue(column)) {
      // The head lacks a cell: those behind it stand one further to the left than they should.
      indexes.replaceAll((other, index) -> index < column ? index : index + 1);
    }
    indexes.values().removeIf(index -> index == column);
    indexes.put(role, column);
    others.remove(column);
  }

  boolean has(Role role) {
    return indexes.containsKey(role);
  }

  /** The column of a role; negative if there is none. */
  int index(Role role) {
    return indexes.getOrDefault(role, -1);
  }

  /** What a row says in columns without a role, each below the words in the head. */
  String remarks(Row row) {
    StringBuilder remarks = new StringBuilder();
    for (Map.Entry<Integer, String> other : others.entrySet()) {
      if (other.getKey() < row.cells().size()) {
        String text = row.cells().get(other.getKey()).markdown();
        if (!Text.isBlank(text) && !text.equals("-") && !text.equals("\\-")) {
          remarks.append(remarks.isEmpty() ? "" : "\n\n");
          remarks.append(other.getValue().isEmpty() ? "" : other.getValue() + "：").append(text);
        }
      }
    }
    return remarks.toString();
  }

  /** Whether a row only says again what the columns hold. */
  static boolean isHead(Row row) {
    for (Cell cell : row.cells()) {
      if (!Text.hasChinese(cell.text()) || !WORDS.containsKey(key(cell.text()))) {
        return false;
      }
    }
    return row.cells().size() > 1;
  }

  /** A name and at least one thing that is said of it. */
  boolean areOfFields() {
    return has(Role.NAME)
        && !has(Role.ERROR_CODE)
        && (has(Role.TYPE) || has(Role.REQUIRED) || has(Role.DESCRIPTION));
  }

  /** A code and what it means. */
  boolean areOfErrors() {
    return has(Role.ERROR_CODE) && (has(Role.DESCRIPTION) || has(Role.ADVICE));
  }

  private static String key(String head) {
    StringBuilder key = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (!Text.isBlank(c) && c != '*' && c != '_') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
