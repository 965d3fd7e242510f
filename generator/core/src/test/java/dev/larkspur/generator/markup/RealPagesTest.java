package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Compares parsed real pages with counts of regular expressions in their raw text. */
class RealPagesTest {
  private static final Pattern CODE =
      Pattern.compile(
          "(?m)^[ \\t]*(```+|~~~+)(?![^\\n]*`)[^\\n]*\\n(?:(?!:::)[^\\n]*\\n)*?[ \\t]*\\1[`~]*[ \\t\u200b]*$"
              + "|<(md-code-json|md-code-tab-panel)[^>]*>.*?</\\2>",
          Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("<(md-dt-table|md-table|table)[\\s>]");
  private static final Pattern ROW = Pattern.compile("<(?:md-dt-tr|md-tr|tr)[\\s>]");
  private static final Pattern CELL = Pattern.compile("<(?:md-dt-t[dh]|md-t[dh]|t[dh])[\\s>]");
  private static final Pattern CELL_IN_CELL = Pattern.compile("<md-t[dh][^>]*>\\s*<md-td>");
  private static final Pattern ENUM_ITEM = Pattern.compile("<md-enum-item[\\s>]");
  private static final Pattern PIPE_ROW =
      Pattern.compile("(?m)^[ \\t]*\\|(?![-:| \\t\u200b]*$)[^\\n]*\\|");

  @Test
  void allTextOfRealPagesIsInTheResult() {
    SoftAssertions softly = new SoftAssertions();
    RealPages.all().forEach(file -> compare(file, softly));
    softly.assertAll();
  }

  private static void compare(SourceFile file, SoftAssertions softly) {
    Diagnostics diagnostics = new Diagnostics();
    Page page = PageParser.parse(file, diagnostics);
    String raw = withoutCode(file.text());
    List<Table> tables = blocks(page, Table.class).toList();
    List<Table> tagged = tables.stream().filter(table -> isTagged(file, table)).toList();
    List<Table> piped = tables.stream().filter(table -> !isTagged(file, table)).toList();

    softly.assertThat(tagged).as("tables of %s", file).hasSize(count(TABLE, raw));
    softly.assertThat(rows(tagged)).as("rows of %s", file).isEqualTo(count(ROW, raw));
    softly
        .assertThat(cells(tagged).size())
        .as("cells of %s", file)
        .isEqualTo(count(CELL, raw) - count(CELL_IN_CELL, raw) + untagged(diagnostics));
    softly
        .assertThat(
            cells(tables).stream().mapToInt(c -> c.elements("md-enum-item").size()).sum()
                + blocks(page, Prose.class).mapToInt(p -> count(ENUM_ITEM, p.markdown())).sum())
        .as("enum items of %s", file)
        .isEqualTo(count(ENUM_ITEM, raw));
    softly
        .assertThat(rows(piped))
        .as("rows between pipes of %s", file)
        .isGreaterThanOrEqualTo(
            count(PIPE_ROW, raw)
                - cells(tagged).stream().mapToInt(c -> count(PIPE_ROW, c.content().raw())).sum());
    softly
        .assertThat(blocks(page, CodeBlock.class))
        .as("code of %s", file)
        .hasSize(
            count(CODE, file.text())
                - cells(tagged).stream().mapToInt(c -> count(CODE, c.content().raw())).sum());
  }

  @Test
  void realPagesHaveFewDiagnostics() {
    Diagnostics all = new Diagnostics();
    List<SourceFile> files = RealPages.all();
    files.forEach(file -> PageParser.parse(file, all));

    assertThat(all.sorted()).hasSizeLessThan(files.size() / 5);
    assertThat(all.sorted())
        .extracting(diagnostic -> diagnostic.rule())
        .doesNotContain(Rule.FRONT_MATTER_UNREADABLE, Rule.CODE_UNCLOSED);
  }

  static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll("");
  }

  private static int rows(List<Table> tables) {
    return tables.stream()
        .mapToInt(table -> (table.header().isEmpty() ? 0 : 1) + table.rows().size())
        .sum();
  }

  private static <B extends Block> Stream<B> blocks(Page page, Class<B> kind) {
    return page.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static int untagged(Diagnostics diagnostics) {
    return (int)
        diagnostics.sorted().stream()
            .filter(diagnostic -> diagnostic.rule() == Rule.TEXT_OUTSIDE_CELL)
            .filter(diagnostic -> diagnostic.message().endsWith("is read as a cell"))
            .count();
  }

  private static boolean isTagged(SourceFile file, Table table) {
    int offset = file.offsetOfLine(table.location().line()) + table.location().column() - 1;
    return file.text().charAt(offset) == '<';
  }

  private static List<Cell> cells(List<Table> tables) {
    List<Cell> cells = new ArrayList<>();
    for (Table table : tables) {
      cells.addAll(table.header());
      table.rows().forEach(row -> cells.addAll(row.cells()));
    }
    return cells;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
