package dev.larkspur.generator.hostile;

import java.util.ArrayList;
import java.util.List;

/** A page in the markup of the platform, and the lines on which it has names. */
final class NamePage {
  private final String path;
  private final StringBuilder text = new StringBuilder();
  private final List<Written> names = new ArrayList<>();
  private int lines = 1;

  /**
   * A name on a page.
   *
   * @param mark the text that identifies what has the name in the model, if its line does not
   * @param page the path of the page
   * @param first the first line of the name
   * @param last the last line of the name
   */
  record Written(String name, String mark, String page, int first, int last) {}

  NamePage(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  String text() {
    return text.toString();
  }

  List<Written> names() {
    return names;
  }

  /** Adds the head of a page. */
  NamePage head(String title) {
    return line("---")
        .line("title: " + title)
        .line("fullPath: /hostile/" + path.replace(".md", ""))
        .line("---")
        .line("# " + title);
  }

  /** Adds the marker that names the operation. */
  NamePage marker(String project, String version, String resource, String method) {
    return line(
        "Does it.{尝试一下}(url=/api/tools/api_explore/api_explore_config?project="
            + project
            + "&version="
            + version
            + "&resource="
            + resource
            + "&method="
            + method
            + ")");
  }

  /** Adds the table of basic information. */
  NamePage basics(String method, String urlPath) {
    return line("## 请求")
        .open("md-table", "基本", "")
        .pair("HTTP URL", "https://open.feishu.cn" + urlPath)
        .pair("HTTP Method", method);
  }

  NamePage pair(String name, String value) {
    return line("<md-tr><md-th>" + name + "</md-th><md-td>" + value + "</md-td></md-tr>");
  }

  /** Opens a table. */
  NamePage open(String tag, String... columns) {
    String prefix = tag.equals("md-table") ? "md-" : "md-dt-";
    line("\n:::html\n<" + tag + ">\n<" + prefix + "thead><" + prefix + "tr>");
    for (String column : columns) {
      line("<" + prefix + "th>" + column + "</" + prefix + "th>");
    }
    return line("</" + prefix + "tr></" + prefix + "thead>\n<" + prefix + "tbody>");
  }

  NamePage close(String tag) {
    String prefix = tag.equals("md-table") ? "md-" : "md-dt-";
    return line("</" + prefix + "tbody>\n</" + tag + ">\n:::\n");
  }

  /** Opens a table of fields. */
  NamePage fields(String heading) {
    return line("### " + heading).open("md-dt-table", "名称", "类型", "必填", "描述");
  }

  NamePage closeFields() {
    return close("md-dt-table");
  }

  /** Adds a row of a field whose name is hostile. */
  NamePage hostileField(int level, String name, String type) {
    return named(
        name,
        "<md-dt-tr level=\"%d\"><md-dt-td>".formatted(level),
        "</md-dt-td><md-dt-td>"
            + type
            + "</md-dt-td><md-dt-td>否</md-dt-td><md-dt-td>It</md-dt-td></md-dt-tr>");
  }

  /** Adds a row of a field. */
  NamePage field(int level, String name, String type, String description) {
    return line(
        "<md-dt-tr level=\"%d\"><md-dt-td>%s</md-dt-td><md-dt-td>%s</md-dt-td><md-dt-td>否</md-dt-td><md-dt-td>%s</md-dt-td></md-dt-tr>"
            .formatted(level, name, type, description));
  }

  /** Adds a hostile name between two texts. */
  NamePage named(String name, String before, String after) {
    return named(name, "", before, after);
  }

  /** Adds a hostile name between two texts, and the mark that identifies it in the model. */
  NamePage named(String name, String mark, String before, String after) {
    int first = lines;
    line(before + name + after);
    names.add(new Written(name, mark, path, first, lines - 1));
    return this;
  }

  /** Notes that the page as a whole has a hostile name. */
  NamePage named(String name) {
    names.add(new Written(name, "", path, 1, Integer.MAX_VALUE));
    return this;
  }

  NamePage line(String line) {
    text.append(line).append('\n');
    lines += 1 + (int) line.chars().filter(c -> c == '\n').count();
    return this;
  }
}
