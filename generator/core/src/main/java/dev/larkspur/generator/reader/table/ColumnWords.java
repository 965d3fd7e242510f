package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.reader.table.ColumnLayout.Role;
import dev.larkspur.generator.source.PageText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words in the heads of tables: the one place that knows them. */
final class ColumnWords {
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

  /** What a description says under labels where it has no column of its own. */
  private static final Set<Role> IN_DESCRIPTIONS =
      EnumSet.of(Role.DESCRIPTION, Role.EXAMPLE, Role.DEFAULT);

  /** Heads the codes of errors as well as those of languages and colours. */
  private static final String ANY_CODE = "code";

  private ColumnWords() {}

  /** The role of a column by the word in its head; null if it is none that is known. */
  static @Nullable Role role(String head) {
    return WORDS.get(key(head));
  }

  /** The role by what a head ends or begins with. */
  static @Nullable Role roughly(String head) {
    return describes(key(head)) ? Role.DESCRIPTION : partly(letters(key(head)));
  }

  /** Whether a head names the description and with it only what may stand in one. */
  private static boolean describes(String head) {
    List<String> words = List.of(head.split("[/／、]", -1));
    return words.stream().anyMatch(word -> WORDS.get(word) == Role.DESCRIPTION)
        && words.stream()
            .map(WORDS::get)
            .allMatch(role -> role != null && IN_DESCRIPTIONS.contains(role));
  }

  /** Whether a column describes if no other does. */
  static boolean isOfRemarks(String head) {
    return REMARKS.contains(key(head));
  }

  /** Whether only other words tell if a column of codes is one of errors. */
  static boolean isAnyCode(String head) {
    return letters(key(head)).equals(ANY_CODE);
  }

  private static @Nullable Role partly(String head) {
    if (!PageText.hasChinese(head)) {
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
    return WORDS.get(word) == Role.NAME && PageText.hasChinese(head.replace(word, ""));
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

  private static String key(String head) {
    StringBuilder key = new StringBuilder(head.length());
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (!PageText.isBlank(c) && c != '*' && c != '_') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
