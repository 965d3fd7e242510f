package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Map;

/** The titles of sections: the one place that knows them. */
public final class SectionTitles {
  private static final Map<String, SectionRole> TITLES =
      Map.ofEntries(
          Map.entry("请求", SectionRole.REQUEST),
          Map.entry("请求头", SectionRole.HEADERS),
          Map.entry("请求头参数", SectionRole.HEADERS),
          Map.entry("扩展请求头", SectionRole.HEADERS),
          Map.entry("路径参数", SectionRole.PATH),
          Map.entry("路径", SectionRole.PATH),
          Map.entry("查询参数", SectionRole.QUERY),
          Map.entry("查询", SectionRole.QUERY),
          Map.entry("请求参数", SectionRole.PARAMETERS),
          Map.entry("参数", SectionRole.PARAMETERS),
          Map.entry("请求体", SectionRole.BODY),
          Map.entry("请求体参数", SectionRole.BODY),
          Map.entry("请求体说明", SectionRole.BODY),
          Map.entry("header", SectionRole.HEADERS),
          Map.entry("headers", SectionRole.HEADERS),
          Map.entry("path", SectionRole.PATH),
          Map.entry("query", SectionRole.QUERY),
          Map.entry("url参数", SectionRole.QUERY),
          Map.entry("body", SectionRole.BODY),
          Map.entry("body参数", SectionRole.BODY),
          Map.entry("请求示例", SectionRole.REQUEST_EXAMPLE),
          Map.entry("请求体示例", SectionRole.REQUEST_EXAMPLE),
          Map.entry("请求参数示例", SectionRole.REQUEST_EXAMPLE),
          Map.entry("示例请求", SectionRole.REQUEST_EXAMPLE),
          Map.entry("响应头", SectionRole.RESPONSE_HEADERS),
          Map.entry("响应", SectionRole.RESPONSE),
          Map.entry("响应体", SectionRole.RESPONSE),
          Map.entry("返回", SectionRole.RESPONSE),
          Map.entry("返回值", SectionRole.RESPONSE),
          Map.entry("返回参数", SectionRole.RESPONSE),
          Map.entry("响应参数", SectionRole.RESPONSE),
          Map.entry("返回结果", SectionRole.RESPONSE),
          Map.entry("成功响应", SectionRole.RESPONSE),
          Map.entry("返回体", SectionRole.RESPONSE),
          Map.entry("响应体参数", SectionRole.RESPONSE),
          Map.entry("响应体说明", SectionRole.RESPONSE),
          Map.entry("响应示例", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("响应体示例", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("返回示例", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("示例返回", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("示例响应", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("返回值示例", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("返回体示例", SectionRole.RESPONSE_EXAMPLE),
          Map.entry("失败响应", SectionRole.FAILURE),
          Map.entry("错误响应", SectionRole.FAILURE),
          Map.entry("错误码", SectionRole.ERRORS),
          Map.entry("补充错误码", SectionRole.ERRORS),
          Map.entry("错误码说明", SectionRole.ERRORS),
          Map.entry("接口错误码", SectionRole.ERRORS),
          Map.entry("事件", SectionRole.EVENT),
          Map.entry("事件体", SectionRole.EVENT_BODY),
          Map.entry("事件体说明", SectionRole.EVENT_BODY),
          Map.entry("事件体参数", SectionRole.EVENT_BODY),
          Map.entry("事件体结构", SectionRole.EVENT_BODY),
          Map.entry("事件参数", SectionRole.EVENT_BODY),
          Map.entry("事件内容", SectionRole.EVENT_BODY),
          Map.entry("事件结构", SectionRole.EVENT_BODY),
          Map.entry("回调体", SectionRole.EVENT_BODY),
          Map.entry("回调", SectionRole.EVENT_BODY),
          Map.entry("事件体示例", SectionRole.EVENT_EXAMPLE),
          Map.entry("事件示例", SectionRole.EVENT_EXAMPLE),
          Map.entry("回调示例", SectionRole.EVENT_EXAMPLE),
          Map.entry("回调体示例", SectionRole.EVENT_EXAMPLE));

  private static final List<String> ERRORS = List.of("错误", "返回码", "error");

  private static final List<String> EXAMPLES = List.of("示例", "样例", "demo");

  private SectionTitles() {}

  /** The role that a title gives to what stands below it. */
  public static SectionRole role(String title) {
    String words = bareWords(title);
    SectionRole role = TITLES.get(words);
    return role != null ? role : byParts(words, title);
  }

  /** Whether a title announces examples, also if it does not say of what. */
  static boolean announcesExamples(String title) {
    return !example(title).isEmpty();
  }

  /** Whether a title is about errors, whatever else it says. */
  static boolean announcesErrors(String title) {
    String words = words(title);
    return ERRORS.stream().anyMatch(words::contains);
  }

  /** The words of a title by which it is known: no number, no punctuation, no remark. */
  public static String bareWords(String title) {
    return withoutNumber(words(title));
  }

  /** Headings may be numbered, with figures of either script. */
  private static String withoutNumber(String words) {
    int at = 0;
    while (at < words.length() && isOfNumber(words.charAt(at))) {
      at++;
    }
    return words.substring(at);
  }

  /** Whether a character is a figure of either script. */
  public static boolean isOfNumber(char c) {
    return Character.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  /** Titles that say a little more than their role, such as a template's name or the language. */
  private static SectionRole byParts(String words, String title) {
    if (words.contains("子错误")) {
      return SectionRole.SUB_ERRORS;
    }
    if (words.endsWith("错误码")) {
      return SectionRole.ERRORS;
    }
    String example = example(title);
    if (!example.isEmpty()) {
      return exampleOf(example);
    }
    if (words.endsWith("请求体")) {
      return SectionRole.BODY;
    }
    return words.endsWith("响应体") ? SectionRole.RESPONSE : SectionTitleWords.role(words);
  }

  /**
   * The words of a title up to that for an example, behind which there may be a figure or what the
   * example shows; empty if it announces none.
   */
  private static String example(String title) {
    int end = 0;
    while (end < title.length() && !endsExample(title, end)) {
      end++;
    }
    String words = withoutNumber(words(title.substring(0, end)));
    return EXAMPLES.stream().anyMatch(words::endsWith) ? words : "";
  }

  private static boolean endsExample(String title, int end) {
    boolean ends =
        !Character.isLetter(title.charAt(end))
            || isOfNumber(title.charAt(end))
            || title.startsWith("代码", end);
    return ends
        && EXAMPLES.stream()
            .anyMatch(
                word -> title.regionMatches(true, end - word.length(), word, 0, word.length()));
  }

  private static SectionRole exampleOf(String words) {
    SectionRole known = TITLES.get(words);
    if (known != null) {
      return known;
    }
    if (words.contains("响应") || words.contains("返回") || words.contains("出参")) {
      return SectionRole.RESPONSE_EXAMPLE;
    }
    if (words.contains("事件体")) {
      return SectionRole.EVENT_EXAMPLE;
    }
    boolean request =
        words.contains("请求")
            || words.contains("入参")
            || words.contains("调用")
            || words.startsWith("curl");
    return request ? SectionRole.REQUEST_EXAMPLE : SectionRole.OTHER;
  }

  /** The letters of a title in lower case, without what is in parentheses and without an anchor. */
  private static String words(String title) {
    StringBuilder words = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if ((c == '（' || c == '(') && !words.isEmpty()) {
        i = Math.max(i, PageText.skipParenthesis(title, i) - 1);
      } else if (title.startsWith("{#", i)) {
        i = Math.max(i, title.indexOf('}', i));
      } else if (Character.isLetterOrDigit(c)) {
        words.append(Character.toLowerCase(c));
      }
    }
    return words.toString();
  }
}
