package dev.larkspur.cli.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page of an operation in which something is repeated.
 *
 * @param name what is repeated, and in which notation
 * @param repeated returns the page with a number of repetitions
 * @param smallest the number of repetitions to begin with
 */
record LargePage(String name, IntFunction<String> repeated, int smallest) {
  private static final int CHARACTERS = 400;
  private static final int ELEMENTS = 60;

  private static final List<String> TEXTS =
      List.of(
          "<b>",
          "</b>",
          "<b><i>",
          "<x-y>",
          "<div></div>",
          "汉字",
          "汉，字。",
          "∟",
          "&emsp;∟",
          "&amp;",
          "&",
          "`",
          "``a` ",
          "# a\n",
          "[a](https://a.b/c) ",
          "[",
          "![a](",
          "*a ",
          "**a",
          "a* ",
          "_a ",
          "==a ",
          "> ",
          "- ",
          "- a\n",
          "\n",
          ":::note\n",
          "```\n",
          "a",
          "abc ",
          "https://a.b/c",
          "\\",
          "<!--",
          "<!-- a -->",
          "<![CDATA[",
          "<?",
          "<a href=\"",
          "<md-enum-item key=\"a\">b</md-enum-item>",
          "<md-text>",
          "</md-text>",
          "<md-perm name=\"a:b\">",
          "{@",
          "（",
          "\"",
          "\u200b",
          "e\u0301",
          "\uD83D\uDE00",
          "1",
          "1,234,",
          "`1`、",
          "可选值有：\n",
          "**默认值**：1\n",
          "1：a，2：b；",
          "取值范围：`1` ～ `2`\n",
          "a:b:c ",
          "...",
          "|a|b|\n");

  static List<LargePage> all() {
    List<LargePage> all = new ArrayList<>();
    for (String text : TEXTS) {
      String name = text.replace("\n", "\\n");
      int smallest = CHARACTERS / text.length();
      all.add(new LargePage(name + " in elements", n -> elements(text.repeat(n)), smallest));
      all.add(new LargePage(name + " in pipes", n -> pipes(text.repeat(n)), smallest));
    }
    structure(all, "rows", i -> row(0, "f" + i, "string", "d"));
    structure(all, "equal rows", i -> row(0, "f", "string", "d"));
    structure(
        all, "rows with names of ideographs", i -> row(0, "中" + (char) ('一' + i), "string", ""));
    structure(all, "objects", i -> row(i % 2, "f" + i, i % 2 == 0 ? "object" : "string", "d"));
    structure(all, "members", i -> row(Math.min(i, 1), "f" + i, "object", "d"));
    add(all, "rows between pipes", n -> repeat(n, i -> "|f" + i + "|string|d|\n", PIPE_HEAD, ""));
    add(
        all,
        "known values",
        n ->
            fields(
                row(
                    0,
                    "it",
                    "string",
                    repeat(
                        n,
                        i -> "<md-enum-item key=\"k" + i + "\">v</md-enum-item>",
                        "<md-enum>",
                        "</md-enum>"))));
    add(
        all,
        "values in a list",
        n ->
            fields(
                row(
                    0,
                    "it",
                    "int",
                    repeat(n, i -> "- `" + i + "`：v" + i + "\n", "可选值有：\n\n", ""))));
    add(
        all,
        "values in a line",
        n -> PIPE_HEAD + repeat(n, i -> i + "：v" + i + "；", "|it|int|可选值有：", "|\n"));
    add(all, "errors", n -> repeat(n, i -> "|400|" + i + "|message|advice|\n", ERROR_HEAD, ""));
    add(all, "equal errors", n -> repeat(n, i -> "|400|1|message|advice|\n", ERROR_HEAD, ""));
    add(all, "tables", n -> repeat(n, i -> PIPE_HEAD + "|f" + i + "|string|d|\n", "", ""));
    add(
        all,
        "tables in elements",
        n -> repeat(n, i -> fields(row(0, "f" + i, "string", "d")), "", ""));
    add(
        all,
        "columns",
        n ->
            repeat(n, i -> "c|", "\n### 请求体\n|", "\n|")
                + "-|".repeat(n)
                + repeat(n, i -> "v|", "\n|", "\n"));
    add(all, "headings", n -> repeat(n, i -> "\n## h" + i + "\ntext\n", "", ""));
    add(
        all,
        "members of an example",
        n -> repeat(n, i -> "\"k" + i + "\":1,\n", JSON + "{", "\"z\":1}\n```\n"));
    add(all, "missing commas", n -> repeat(n, i -> "\"k" + i + "\":1\n", JSON + "{", "}\n```\n"));
    add(all, "dots in an example", n -> JSON + "...,".repeat(n) + "\n```\n");
    add(all, "quotes in an example", n -> JSON + "{\"it\":\"" + "\"x\" ".repeat(n) + "\"}\n```\n");
    add(
        all,
        "comments in an example",
        n -> repeat(n, i -> "/* a */\n// b\n", JSON + "{", "}\n```\n"));
    add(all, "examples", n -> repeat(n, i -> JSON + "{\"it\":" + i + "}\n```\n", "", ""));
    return all;
  }

  private static final String JSON = "\n### 请求体示例\n```json\n";
  private static final String PIPE_HEAD = "\n### 请求体\n|名称|类型|描述|\n|-|-|-|\n";
  private static final String ERROR_HEAD = "\n### 错误码\n|HTTP状态码|错误码|描述|排查建议|\n|-|-|-|-|\n";

  private static void structure(List<LargePage> all, String name, IntFunction<String> row) {
    add(all, name, n -> fields(repeat(n, row, "", "")));
  }

  private static void add(List<LargePage> all, String name, IntFunction<String> repeated) {
    all.add(new LargePage(name, n -> head("Text.") + repeated.apply(n), ELEMENTS));
  }

  private static String repeat(int n, IntFunction<String> part, String before, String behind) {
    return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining("", before, behind));
  }

  /** Returns a page with a text in the introduction and in several cells between tags. */
  private static String elements(String text) {
    return head(text)
        + fields(
            row(0, "it", "string", text)
                + row(
                    0,
                    "other",
                    "int",
                    "d<md-enum><md-enum-item key=\"1\">" + text + "</md-enum-item></md-enum>"))
        + "\n"
        + "### 错误码\n"
        + ":::html\n"
        + "<md-table><md-thead><md-tr><md-th>HTTP状态码</md-th><md-th>错误码</md-th>"
        + "<md-th>描述</md-th><md-th>排查建议</md-th></md-tr></md-thead><md-tbody><md-tr><md-td>400</md-td>"
        + "<md-td>1</md-td><md-td>"
        + text
        + "</md-td><md-td>"
        + text
        + "</md-td></md-tr></md-tbody></md-table>\n:::\n";
  }

  /** Returns a page with a text in several cells between pipes. */
  private static String pipes(String text) {
    String cell = text.replace("\n", "<br>").replace("|", "\\|");
    return head("Text.")
        + PIPE_HEAD
        + "|it|string|"
        + cell
        + "|\n|other|int|可选值有："
        + cell
        + "|\n"
        + ERROR_HEAD
        + "|400|1|"
        + cell
        + "|"
        + cell
        + "|\n";
  }

  private static String fields(String rows) {
    return "\n"
        + "### 请求体\n"
        + ":::html\n"
        + "<md-dt-table><md-dt-thead><md-dt-tr><md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th><md-dt-th>必填</md-dt-th><md-dt-th>描述</md-dt-th></md-dt-tr></md-dt-thead><md-dt-tbody>\n"
        + rows
        + "</md-dt-tbody></md-dt-table>\n:::\n";
  }

  private static String row(int level, String name, String type, String description) {
    return "<md-dt-tr level=\""
        + level
        + "\">\n<md-dt-td>"
        + name
        + "</md-dt-td>\n<md-dt-td>"
        + type
        + "</md-dt-td>\n<md-dt-td>否</md-dt-td>\n<md-dt-td>"
        + description
        + "</md-dt-td>\n</md-dt-tr>\n";
  }

  private static String head(String introduction) {
    return """
    ---
    title: "Rename a gadget"
    fullPath: "/docs/gadget/rename"
    ---
    # Rename a gadget

    %s

    ## 请求
    :::html
    <md-table>
    <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
    <md-tbody>
    <md-tr><md-th>HTTP URL</md-th><md-td>https://open.feishu.cn/open-apis/gadget/v1/gadgets</md-td></md-tr>
    <md-tr><md-th>HTTP Method</md-th><md-td>POST</md-td></md-tr>
    </md-tbody>
    </md-table>
    :::
    """
        .formatted(introduction);
  }

  @Override
  public String toString() {
    return name;
  }
}
