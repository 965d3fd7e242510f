package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
          Map.entry("field", Role.NAME),
          Map.entry("类型", Role.TYPE),
          Map.entry("参数类型", Role.TYPE),
          Map.entry("数据类型", Role.TYPE),
          Map.entry("字段类型", Role.TYPE),
          Map.entry("格式", Role.TYPE),
          Map.entry("type", Role.TYPE),
          Map.entry("必填", Role.REQUIRED),
          Map.entry("必须", Role.REQUIRED),
          Map.entry("必选", Role.REQUIRED),
          Map.entry("是否必填", Role.REQUIRED),
          Map.entry("是否必须", Role.REQUIRED),
          Map.entry("是否必选", Role.REQUIRED),
          Map.entry("required", Role.REQUIRED),
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
          Map.entry("code", Role.ERROR_CODE),
          Map.entry("errorcode", Role.ERROR_CODE),
          Map.entry("排查建议", Role.ADVICE),
          Map.entry("处理建议", Role.ADVICE),
          Map.entry("解决方案", Role.ADVICE),
          Map.entry("解决方法", Role.ADVICE),
          Map.entry("建议", Role.ADVICE),
          Map.entry("troubleshootingsuggestions", Role.ADVICE));

  private final Map<Role, Integer> indexes = new EnumMap<>(Role.class);
  private final Map<Integer, String> others = new TreeMap<>();

  private Columns() {}

  /** Reads the head of a table; of two columns of one role the first counts. */
  static Columns of(Table table) {
    Columns columns = new Columns();
    List<Cell> header = table.header();
    for (int i = 0; i < header.size(); i++) {
      Role role = WORDS.get(key(header.get(i).text()));
      if (role == null || columns.indexes.putIfAbsent(role, i) != null) {
        columns.others.put(i, Text.strip(header.get(i).text().replace("*", "")));
      }
    }
    return columns;
  }

  boolean has(Role role) {
    return indexes.containsKey(role);
  }

  /** The cell of a row in the column of a role, if both exist. */
  @Nullable Cell cell(Row row, Role role) {
    Integer index = indexes.get(role);
    return index == null || index >= row.cells().size() ? null : row.cells().get(index);
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
