package dev.larkspur.generator.notation;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of English pages for those of Chinese pages, as the portal uses them. */
final class EnglishWords {
  private static final Map<String, String> HEADING_ENDINGS =
      Map.of(
          "子错误码", "sub-error code",
          "请求体", "request body",
          "请求体示例", "request body example",
          "响应体", "response body",
          "响应体示例", "response body example");

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("请求", "Request"),
          Map.entry("请求头", "Request header"),
          Map.entry("路径参数", "Path parameters"),
          Map.entry("查询参数", "Query parameters"),
          Map.entry("请求参数", "Request parameters"),
          Map.entry("请求体", "Request body"),
          Map.entry("请求体示例", "Request body example"),
          Map.entry("请求示例", "Request example"),
          Map.entry("响应", "Response"),
          Map.entry("响应体", "Response body"),
          Map.entry("响应体示例", "Response body example"),
          Map.entry("响应示例", "Response example"),
          Map.entry("cURL请求示例", "cURL Request example"),
          Map.entry("错误码", "Error code"),
          Map.entry("事件", "Event"),
          Map.entry("事件体", "Event body"),
          Map.entry("事件体示例", "Event body example"),
          Map.entry("回调", "Callback"),
          Map.entry("回调结构体", "Callback structure"),
          Map.entry("回调结构体示例", "Callback structure example"),
          Map.entry("响应回调", "Respond to the callback"),
          Map.entry("响应结构体", "Response structure"),
          Map.entry("响应结构体示例", "Response structure example"),
          Map.entry("事件订阅示例代码", "Sample code for event subscriptions"),
          Map.entry("前提条件", "Prerequisite"),
          Map.entry("使用限制", "Usage limits"),
          Map.entry("注意事项", "Notes"));

  static final Map<String, String> COLUMN_HEADS =
      Map.ofEntries(
          Map.entry("基本", "Facts"),
          Map.entry("名称", "Parameter"),
          Map.entry("参数", "Parameter"),
          Map.entry("参数名称", "Parameter"),
          Map.entry("字段", "Parameter"),
          Map.entry("字段名", "Parameter"),
          Map.entry("字段名称", "Parameter"),
          Map.entry("属性", "Parameter"),
          Map.entry("属性名称", "Parameter"),
          Map.entry("类型", "Type"),
          Map.entry("参数类型", "Type"),
          Map.entry("数据类型", "Type"),
          Map.entry("格式", "Type"),
          Map.entry("必填", "Required"),
          Map.entry("必须", "Required"),
          Map.entry("是否必填", "Required"),
          Map.entry("是否必须", "Required"),
          Map.entry("必填/选填", "Required/Optional"),
          Map.entry("描述", "Description"),
          Map.entry("说明", "Description"),
          Map.entry("参数描述", "Description"),
          Map.entry("参数说明", "Description"),
          Map.entry("错误信息", "Description"),
          Map.entry("错误描述", "Description"),
          Map.entry("原因", "Description"),
          Map.entry("示例", "Example"),
          Map.entry("示例值", "Example value"),
          Map.entry("默认值", "Default value"),
          Map.entry("HTTP状态码", "HTTP status code"),
          Map.entry("错误码", "Error code"),
          Map.entry("子错误码", "Error code"),
          Map.entry("返回码", "Error code"),
          Map.entry("排查建议", "Troubleshooting suggestions"),
          Map.entry("处理建议", "Troubleshooting suggestions"),
          Map.entry("解决方案", "Troubleshooting suggestions"));

  static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("接口频率限制", "Rate Limit"),
          Map.entry("支持的应用类型", "Supported app types"),
          Map.entry("权限要求", "Required scopes"),
          Map.entry("字段权限要求", "Required field scopes"),
          Map.entry("事件类型", "Event type"),
          Map.entry("回调类型", "Callback type"),
          Map.entry("推送方式", "Push Mode"));

  static final Map<String, String> VALUES =
      Map.of("是", "Yes", "否", "No", "无", "None", "必填", "Required", "选填", "Optional");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("示例值", "Example value"),
          Map.entry("默认值", "Default value"),
          Map.entry("可选值有", "Optional values are"),
          Map.entry("可能值有", "Optional values are"),
          Map.entry("数据校验规则", "Data validation rules"),
          Map.entry("字段权限要求", "Required field scopes"),
          Map.entry("字段权限要求（满足任一）", "Required field scopes (Satisfy any)"),
          Map.entry("值格式", "Value format"),
          Map.entry("固定值", "Fixed value"),
          Map.entry("注意", "Note"),
          Map.entry("说明", "Note"));

  private static final Pattern LABEL =
      Pattern.compile("\\*\\*(" + String.join("|", LABELS.keySet()) + ")(?:[:：]\\*\\*|\\*\\*[:：])");
  private static final Pattern CONDITION =
      Pattern.compile("\\*\\*当值为 ?(`[^`]*`)，字段权限要求(（满足任一）)?\\*\\*：");

  private static final Pattern TITLE = Pattern.compile("(?m)^\\*\\*([^*]+)：\\*\\*$");

  private static final List<Map.Entry<Pattern, String>> IN_TEXT =
      List.of(
          Map.entry(Pattern.compile("长度范围："), "Length range: "),
          Map.entry(Pattern.compile("最大长度："), "Maximum length: "),
          Map.entry(Pattern.compile("最小长度："), "Minimum length: "),
          Map.entry(Pattern.compile("取值范围："), "Value range: "),
          Map.entry(Pattern.compile("最大值："), "Maximum value: "),
          Map.entry(Pattern.compile("最小值："), "Minimum value: "),
          Map.entry(Pattern.compile("正则校验："), "Regular expression: "),
          Map.entry(Pattern.compile("(?<=[0-9]`?) ?个?字符"), " characters"),
          Map.entry(Pattern.compile("(\\d) ?次/秒"), "$1 per second"),
          Map.entry(Pattern.compile("(\\d) ?次/分钟"), "$1 per minute"),
          Map.entry(Pattern.compile("特殊频控"), "Special Rate Limit"),
          Map.entry(Pattern.compile(">必选</md-tag>"), ">Required</md-tag>"),
          Map.entry(Pattern.compile("\\{尝试一下}"), "{Try it}"),
          Map.entry(Pattern.compile("\\{使用示例}"), "{Usage Examples}"),
          Map.entry(Pattern.compile("返回文件二进制流"), "Return file binary stream"));

  private EnglishWords() {}

  /** Returns the English heading for a Chinese one; null if pages use it for text. */
  static @Nullable String heading(String chinese) {
    String key = key(chinese);
    String whole = HEADINGS.get(key);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, String> ending : HEADING_ENDINGS.entrySet()) {
      if (key.endsWith(ending.getKey())) {
        String before = chinese.strip().replace(ending.getKey(), "").strip();
        return before + " " + ending.getValue();
      }
    }
    return null;
  }

  /** Returns the title of a section in a description. */
  private static String title(MatchResult chinese) {
    String heading = heading(chinese.group(1));
    return Matcher.quoteReplacement(heading == null ? chinese.group() : "**" + heading + ":**");
  }

  /** Returns the form in which a title, head or name of a fact is looked up. */
  static String key(String chinese) {
    return chinese.replace(" ", "").replace("*", "");
  }

  /** Returns a text with English labels, rules and rate limits; the other text is unchanged. */
  static String text(String chinese) {
    String text =
        CONDITION
            .matcher(chinese)
            .replaceAll("**When the value is $1, the following field scopes are required**: ");
    text =
        LABEL
            .matcher(text)
            .replaceAll(
                label -> Matcher.quoteReplacement("**" + LABELS.get(label.group(1)) + "**: "));
    text = TITLE.matcher(text).replaceAll(EnglishWords::title);
    for (Map.Entry<Pattern, String> words : IN_TEXT) {
      text = words.getKey().matcher(text).replaceAll(words.getValue());
    }
    return text;
  }
}
