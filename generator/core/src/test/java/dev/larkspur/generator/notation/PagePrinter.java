package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.RawCell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints pages from the platform's markup into another notation, as the converters of mirrors do:
 * what a converter loses is lost here too.
 */
abstract class PagePrinter {
  private static final Pattern PORTAL_LINK = Pattern.compile("\\(/ssl::?ttdoc/");
  private static final Pattern TRY_IT = Pattern.compile("\\{(?:尝试一下|Try it)}\\(url=[^)]*\\)");

  private static final Set<String> HTML =
      Set.of(
          ("a b br center code del div em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small span"
                  + " strike strong sub sup table tbody td th thead tr u ul")
              .split(" ", -1));

  /** Returns a page, which is in the platform's markup, in the notation of this printer. */
  final SourceFile print(Page page) {
    SourceFile raw = page.file();
    StringBuilder out = new StringBuilder(raw.text().length());
    out.append(frontMatter(page.frontMatter()));
    for (Section section : page.sections()) {
      if (section.level() > 0) {
        out.append("\n\n").append("#".repeat(section.level())).append(' ').append(section.title());
      }
      for (Block block : section.blocks()) {
        String printed = block(raw, block);
        if (!printed.isBlank()) {
          out.append("\n\n").append(printed);
        }
      }
    }
    return new SourceFile(raw.path(), out.append('\n').toString().strip() + "\n");
  }

  private String block(SourceFile raw, Block block) {
    if (block instanceof Table table) {
      return table.nested() ? "" : table(table);
    }
    if (block instanceof CodeBlock code) {
      return code(code, isTabPanel(raw, code));
    }
    return prose(((Prose) block).markdown());
  }

  private String prose(String markdown) {
    return links(text(TRY_IT.matcher(markdown).replaceAll(""))).strip();
  }

  /** Tables in pipes are part of the Markdown, which converters leave unchanged. */
  private String table(Table table) {
    StringBuilder out = new StringBuilder();
    List<Cell> head = table.header();
    if (isBetweenPipes(table)) {
      appendMarkdownRow(out, head);
      out.append("|---".repeat(Math.max(1, head.size()))).append("|\n");
      table.rows().forEach(row -> appendMarkdownRow(out, row.cells()));
    } else {
      out.append(head(head));
      table.rows().forEach(row -> out.append(row(row)).append('\n'));
    }
    return out.toString().stripTrailing();
  }

  private static boolean isBetweenPipes(Table table) {
    return Stream.concat(
            table.header().stream(), table.rows().stream().flatMap(row -> row.cells().stream()))
        .allMatch(cell -> RawCell.of(cell).betweenPipes());
  }

  private void appendMarkdownRow(StringBuilder out, List<Cell> cells) {
    for (Cell cell : cells) {
      out.append("| ").append(links(RawCell.of(cell).text().strip())).append(' ');
    }
    out.append("|\n");
  }

  /** Returns the text of a cell in the converter's notation. */
  final String cell(Cell cell) {
    RawCell raw = RawCell.of(cell);
    return links(cell(raw, text(raw.text())));
  }

  /** Returns the text with the platform's elements in the converter's notation. */
  private String text(String raw) {
    return raw.indexOf('<') < 0 ? entities(raw) : finished(text(RawText.of(raw).pieces()));
  }

  private String text(List<RawText.Piece> pieces) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < pieces.size()) {
      RawText.Piece piece = pieces.get(at);
      int close = piece.isText() ? -1 : closing(pieces, at);
      if (close >= 0) {
        String content = text(pieces.subList(at + 1, close));
        out.append(element(piece.name(), piece.attributes(), content));
        at = close + 1;
      } else {
        out.append(piece.isText() ? entities(piece.source()) : tag(piece));
        at++;
      }
    }
    return out.toString();
  }

  /** Types such as {@code array<string>} look like tags, but are text. */
  private String tag(RawText.Piece tag) {
    String name = tag.name().replace("/", "").toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      return lineBreak();
    }
    return name.startsWith("md-") || HTML.contains(name) ? "" : tag.source();
  }

  private static int closing(List<RawText.Piece> pieces, int opening) {
    String name = pieces.get(opening).name();
    int depth = 0;
    for (int at = opening; isElement(name) && at < pieces.size(); at++) {
      depth += pieces.get(at).name().equals(name) ? 1 : 0;
      depth -= pieces.get(at).name().equals("/" + name) ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isElement(String name) {
    return name.startsWith("md-") || name.equals("div");
  }

  private String links(String text) {
    return PORTAL_LINK.matcher(text).replaceAll("(" + portal() + "/document/");
  }

  private static boolean isTabPanel(SourceFile raw, CodeBlock code) {
    int start = raw.offsetOfLine(code.location().line()) + code.location().column() - 1;
    return raw.text().startsWith("<md-code-tab-panel", start);
  }

  /** Returns the metadata at the head of the page. */
  abstract String frontMatter(FrontMatter frontMatter);

  /** Returns the scheme and host to which the converter completes links between pages. */
  abstract String portal();

  /** Returns the head row of a table that is not written in pipes, and the row below it. */
  abstract String head(List<Cell> head);

  /** Returns a row of a table that is not written in pipes. */
  abstract String row(Row row);

  /** Returns the lines of a cell in the form of one cell between pipes. */
  abstract String cell(RawCell raw, String text);

  /** Returns an element of the platform whose content is printed already. */
  abstract String element(String name, Map<String, String> attributes, String content);

  /** Returns what becomes of {@code <br>}. */
  abstract String lineBreak();

  /** Returns a text between tags. */
  abstract String entities(String text);

  /** Returns a text in which the elements are replaced. */
  String finished(String text) {
    return text;
  }

  /** Returns a code block. */
  abstract String code(CodeBlock code, boolean inTabPanel);
}
