package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page and its diagnostics as text that tests compare as a whole. */
record Reading(Page page, Diagnostics diagnostics) {

  static Reading of(String text) {
    Diagnostics diagnostics = new Diagnostics();
    return new Reading(PageParser.parse(new SourceFile("page.md", text), diagnostics), diagnostics);
  }

  /** Returns a slice with this text. */
  static Slice slice(String text) {
    return new Slice(new SourceFile("page.md", text), PageTags.of(text, 0), 0, text.length());
  }

  /** Returns a line for each block and row; {@code 1 name | type} is a row at level 1. */
  List<String> outline() {
    List<String> lines = new ArrayList<>();
    for (Section section : page.sections()) {
      if (section.level() > 0) {
        lines.add("#".repeat(section.level()) + " " + section.title());
      }
      section.blocks().forEach(block -> add(block, lines));
    }
    return lines;
  }

  /** Returns locations and rules of the diagnostics, such as {@code 12:3 TAG_UNMATCHED}. */
  List<String> rules() {
    return diagnostics.sorted().stream()
        .map(
            found -> found.location().line() + ":" + found.location().column() + " " + found.rule())
        .toList();
  }

  List<Table> tables() {
    return page.sections().stream().flatMap(section -> section.tables().stream()).toList();
  }

  /** Returns a cell of the first table. */
  Cell cell(int row, int column) {
    return tables().get(0).rows().get(row).cells().get(column);
  }

  private static void add(Block block, List<String> lines) {
    if (block instanceof Table table) {
      lines.add("table " + joined(table.header()));
      table.rows().forEach(row -> lines.add(row.level() + " " + joined(row.cells())));
    } else if (block instanceof CodeBlock code) {
      lines.add("code " + code.language() + " " + code.text());
    } else if (block instanceof Prose prose) {
      lines.add("prose " + prose.markdown());
    }
  }

  private static String joined(List<Cell> cells) {
    return cells.stream().map(Cell::text).collect(Collectors.joining(" | "));
  }
}
