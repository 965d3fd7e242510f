package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.RawCell;
import dev.larkspur.generator.markup.Row;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The notation that the portal copies to the clipboard: tables without outer pipes and without
 * levels, and cells that keep their lines.
 */
final class CopyPagePrinter extends PagePrinter {
  private static final String PORTAL = "https://open.feishu.cn";
  private static final String ROOT = "/uAjLw4CM/ukTMukTMukTM";

  private final List<String> baseHead;
  private final Map<String, String> appTypes;
  private final String lineBreak;

  private CopyPagePrinter(List<String> baseHead, Map<String, String> appTypes, String lineBreak) {
    this.baseHead = baseHead;
    this.appTypes = appTypes;
    this.lineBreak = lineBreak;
  }

  /** Returns the printer of the portal's own form, with {@code <br>} in cells. */
  static PagePrinter ofPortal() {
    return new CopyPagePrinter(
        List.of("基本", "&nbsp;"), Map.of("custom", "Custom App", "isv", "Store App"), "<br>");
  }

  /** Returns the printer of a mirror of it, whose cells continue on further lines. */
  static PagePrinter ofWrappedCells() {
    return new CopyPagePrinter(List.of("名称", "值"), Map.of("custom", "自建应用", "isv", "商店应用"), "  \n");
  }

  @Override
  String frontMatter(FrontMatter head) {
    StringBuilder out = new StringBuilder("---\ntitle: \"" + head.title() + "\"\n");
    if (head.sourceUrl() != null || head.fullPath() != null) {
      out.append("source_url: ").append(url(head)).append('\n');
    }
    if (head.updatedAt() == null) {
      return out.append("---").toString();
    }
    String date = head.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return out.append("last_remote_update: ")
        .append(date)
        .append("\nlast_remote_update_timestamp: ")
        .append(head.updatedAt().toEpochMilli())
        .append("\n---\n最后更新于 ")
        .append(date)
        .toString();
  }

  private static String url(FrontMatter head) {
    if (head.sourceUrl() != null) {
      return head.sourceUrl();
    }
    String path = head.fullPath();
    return PORTAL + "/document" + (path.startsWith(ROOT) ? path.substring(ROOT.length()) : path);
  }

  @Override
  String portal() {
    return PORTAL;
  }

  @Override
  String head(List<Cell> head) {
    List<String> texts = head.stream().map(this::cell).toList();
    if (texts.size() == 2 && texts.get(0).equals("基本") && texts.get(1).isEmpty()) {
      return line(baseHead) + "\n---|---\n";
    }
    return line(texts) + "\n" + "--- | ".repeat(Math.max(0, texts.size() - 1)) + "---\n";
  }

  @Override
  String row(Row row) {
    return line(row.cells().stream().map(this::cell).toList());
  }

  private static String line(List<String> cells) {
    return String.join(" | ", cells);
  }

  @Override
  String cell(RawCell raw, String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(lineBreak));
  }

  @Override
  String element(String name, Map<String, String> attributes, String content) {
    return switch (name) {
      case "md-tag" -> content.isBlank() ? "" : "`" + content.strip() + "`";
      case "md-perm" -> scope(attributes.get("name"), attributes.getOrDefault("desc", ""));
      case "md-app-support" -> appTypes(attributes.getOrDefault("types", ""));
      case "md-enum-item" ->
          "\n- " + attributes.getOrDefault("key", "") + "：" + content.strip() + "\n";
      case "md-alert" -> content.isBlank() ? "" : "\n**注意事项**：" + content.strip() + "\n";
      case "md-tooltip" -> "\n**" + content.strip() + "**\n";
      default -> content;
    };
  }

  private static String scope(String name, String title) {
    return title.isEmpty() || title.equals(name) ? name : title + "(" + name + ")";
  }

  private String appTypes(String types) {
    return Arrays.stream(types.split(",", -1))
        .map(type -> appTypes.getOrDefault(type.strip(), type))
        .collect(Collectors.joining("、"));
  }

  @Override
  String lineBreak() {
    return "\n";
  }

  @Override
  String entities(String text) {
    return text;
  }

  /** The code of tab panels loses its fence. */
  @Override
  String code(CodeBlock code, boolean inTabPanel) {
    return inTabPanel ? code.text() : "```" + code.language() + "\n" + code.text() + "\n```";
  }
}
