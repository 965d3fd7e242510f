package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;

/**
 * Titles that nobody has listed but that are put together from the words for the parts of a call,
 * such as {@code 请求 Body 参数说明}. One word more, and it may be about anything.
 */
final class SectionTitleWords {
  private static final List<String> ANSWER = List.of("响应", "返回", "结果", "出参", "response");
  private static final List<String> HEADERS = List.of("头部", "头", "headers", "header");
  private static final List<String> PATH = List.of("路径", "path");
  private static final List<String> QUERY = List.of("查询", "query");
  private static final List<String> BODY = List.of("包体", "主体", "体", "body");
  private static final List<String> PARAMETERS = List.of("请求", "入参", "request");
  private static final List<String> OTHERS =
      List.of(
          "参数",
          "字段",
          "说明",
          "列表",
          "详情",
          "详细",
          "描述",
          "信息",
          "数据",
          "结构",
          "内容",
          "变量",
          "值",
          "成功",
          "接口",
          "http",
          "url",
          "json",
          "parameters",
          "params");

  private SectionTitleWords() {}

  static SectionRole role(String title) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < title.length()) {
      String word = wordAt(title, at);
      if (word.isEmpty()) {
        return SectionRole.OTHER;
      }
      words.add(word);
      at += word.length();
    }
    return PageText.hasChinese(title) ? role(words) : SectionRole.OTHER;
  }

  private static SectionRole role(List<String> words) {
    if (has(words, ANSWER)) {
      return has(words, HEADERS) ? SectionRole.RESPONSE_HEADERS : SectionRole.RESPONSE;
    } else if (has(words, HEADERS)) {
      return SectionRole.HEADERS;
    } else if (has(words, PATH)) {
      return SectionRole.PATH;
    } else if (has(words, QUERY)) {
      return SectionRole.QUERY;
    } else if (has(words, BODY)) {
      return SectionRole.BODY;
    }
    boolean parameters = has(words, PARAMETERS) && (words.contains("参数") || words.contains("字段"));
    return parameters || words.contains("入参") ? SectionRole.PARAMETERS : SectionRole.OTHER;
  }

  private static boolean has(List<String> words, List<String> any) {
    return any.stream().anyMatch(words::contains);
  }

  private static String wordAt(String title, int at) {
    for (List<String> words : List.of(ANSWER, HEADERS, PATH, QUERY, BODY, PARAMETERS, OTHERS)) {
      for (String word : words) {
        if (title.startsWith(word, at)) {
          return word;
        }
      }
    }
    return "";
  }
}
