package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.RawCell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page whose words of the notation are replaced by those of English pages. */
final class EnglishPage {
  private final SourceFile page;
  private final Map<Integer, Replacement> replacements = new TreeMap<>();

  private record Replacement(String old, String text) {}

  private EnglishPage(SourceFile page) {
    this.page = page;
  }

  /** Returns a page with English headings, column heads, names of facts, labels and values. */
  static SourceFile of(Page page) {
    EnglishPage english = new EnglishPage(page.file());
    english.translate(page);
    return new SourceFile(page.file().path(), english.text());
  }

  private void translate(Page parsed) {
    for (Section section : parsed.sections()) {
      String heading = EnglishWords.heading(section.title());
      if (heading != null) {
        int line = page.offsetOfLine(section.location().line());
        replace(page.text().indexOf(section.title(), line), section.title(), heading);
      }
      section.blocks().forEach(this::translate);
    }
  }

  private void translate(Block block) {
    if (block instanceof Table table) {
      table.header().forEach(cell -> word(cell, EnglishWords.COLUMN_HEADS));
      table.rows().forEach(this::translate);
    } else if (block instanceof Prose prose) {
      int start = page.offsetOfLine(prose.location().line()) + prose.location().column() - 1;
      if (page.text().startsWith(prose.markdown(), start)) {
        replace(start, prose.markdown(), EnglishWords.text(prose.markdown()));
      }
    }
  }

  private void translate(Row row) {
    List<Cell> cells = row.cells();
    if (fact(cells.get(0))) {
      cells = cells.subList(1, cells.size());
    }
    for (Cell cell : cells) {
      if (!word(cell, EnglishWords.VALUES)) {
        RawCell raw = RawCell.of(cell);
        replace(raw.start(), raw.text(), EnglishWords.text(raw.text()));
      }
    }
  }

  /** The cell of a fact may go on with an explanation. */
  private boolean fact(Cell cell) {
    String chinese = cell.text().split(" ", 2)[0];
    String english = EnglishWords.FACTS.get(chinese);
    if (english != null) {
      RawCell raw = RawCell.of(cell);
      replace(raw.start(), raw.text(), raw.text().replaceFirst(chinese, english));
    }
    return english != null;
  }

  private boolean word(Cell cell, Map<String, String> words) {
    RawCell raw = RawCell.of(cell);
    String word = words.get(EnglishWords.key(cell.text()));
    if (word != null) {
      replace(raw.start(), raw.text(), raw.text().replace(cell.text(), word));
    }
    return word != null;
  }

  private void replace(int start, String old, String text) {
    if (start >= 0 && !old.equals(text)) {
      replacements.put(start, new Replacement(old, text));
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(page.text().length());
    int at = 0;
    for (Map.Entry<Integer, Replacement> entry : replacements.entrySet()) {
      if (entry.getKey() >= at) {
        text.append(page.text(), at, entry.getKey()).append(entry.getValue().text());
        at = entry.getKey() + entry.getValue().old().length();
      }
    }
    return text.append(page.text(), at, page.text().length()).toString();
  }
}
