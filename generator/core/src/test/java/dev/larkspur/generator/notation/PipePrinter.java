package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.RawCell;
import dev.larkspur.generator.markup.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notation of a mirror that converts each table to a pipe table: levels as indentation, names
 * and types in code spans, known values and rules behind each other in one line.
 */
class PipePrinter extends PagePrinter {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
  private static final Pattern NEW_LINES = Pattern.compile("\\n+");

  /** Marks where blanks and line ends before an element become a single blank. */
  private static final String COLLAPSING = "\u0001";

  /** Marks where blanks and line ends before an element are removed. */
  private static final String JOINING = "\u0002";

  private static final Pattern JOINED = Pattern.compile("[ \\t\\n]*" + JOINING);
  private static final Pattern COLLAPSED = Pattern.compile("[ \\t\\n]+" + COLLAPSING);
  private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");
  private static final Map<String, String> ALERTS =
      Map.of("tip", "Tip", "warn", "Warning", "error", "Error");

  @Override
  String frontMatter(FrontMatter head) {
    if (head.equals(FrontMatter.NONE)) {
      return "";
    }
    StringBuilder out = new StringBuilder("---\n");
    entry(out, "title", head.title());
    entry(out, "fullPath", head.fullPath());
    entry(
        out,
        "updateTime",
        head.updatedAt() == null ? null : String.valueOf(head.updatedAt().toEpochMilli()));
    return out.append("---").toString();
  }

  private static void entry(StringBuilder out, String key, String value) {
    if (value != null) {
      out.append(key).append(": \"").append(value).append("\"\n");
    }
  }

  @Override
  String portal() {
    return "https://open.larkoffice.com";
  }

  @Override
  String head(List<Cell> head) {
    List<String> texts = head.stream().map(this::cell).toList();
    if (texts.size() == 2 && texts.get(0).equals("基本") && texts.get(1).isEmpty()) {
      texts = baseHead();
    }
    return line(texts) + "\n|" + " --- |".repeat(texts.size()) + "\n";
  }

  /** Returns the head of the table with the facts of an operation or event. */
  List<String> baseHead() {
    return List.of("项目", "值");
  }

  @Override
  String row(Row row) {
    String level =
        row.level() > 0 && RawCell.of(row.cells().get(0)).nestable()
            ? "&nbsp;&nbsp;".repeat(row.level()) + "└ "
            : "";
    return level.isEmpty()
        ? line(row.cells().stream().map(this::cell).toList())
        : line(row.cells().stream().map(this::cell).toList()).replaceFirst("\\| ", "| " + level);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Override
  String finished(String text) {
    String collapsed = COLLAPSED.matcher(text).replaceAll(" ").replace(COLLAPSING, "");
    return JOINED.matcher(collapsed).replaceAll("");
  }

  @Override
  String cell(RawCell raw, String text) {
    String lines = OUTER_BLANKS.matcher(text).replaceAll("");
    return raw.nestable()
        ? PARAGRAPHS.matcher(lines).replaceAll("<br>").replace('\n', ' ')
        : NEW_LINES.matcher(lines).replaceAll(" ");
  }

  @Override
  String element(String name, Map<String, String> attributes, String content) {
    return switch (name) {
      case "md-text" -> code(content);
      case "md-tag" -> joint(attributes) + code(content);
      case "md-perm" ->
          COLLAPSING
              + ("`" + attributes.get("name") + "` " + attributes.getOrDefault("desc", "")).strip();
      case "div" -> COLLAPSING + content;
      case "md-app-support" -> attributes.getOrDefault("types", "");
      case "md-enum" -> "\n\n" + content.strip() + "\n\n";
      case "md-enum-item" -> item(attributes.getOrDefault("key", ""), content.strip());
      case "md-alert" -> alert(attributes.getOrDefault("type", "info"), content.strip());
      default -> content;
    };
  }

  private static String code(String content) {
    return content.isBlank() ? "" : "`" + content.strip() + "`";
  }

  /** The mark of a required field directly follows its name. */
  private static String joint(Map<String, String> attributes) {
    return "field-required".equals(attributes.get("type")) ? JOINING : "";
  }

  String item(String key, String text) {
    return "- `" + key + "`: " + text;
  }

  private static String alert(String type, String text) {
    return text.isEmpty()
        ? ""
        : "> **" + ALERTS.getOrDefault(type, "Info") + "**: " + text.replace("\n", "\n> ");
  }

  @Override
  String lineBreak() {
    return "";
  }

  @Override
  String entities(String text) {
    return RawText.unescaped(text);
  }

  @Override
  String code(CodeBlock code, boolean inTabPanel) {
    return "```" + (inTabPanel ? "" : code.language()) + "\n" + code.text() + "\n```";
  }
}
