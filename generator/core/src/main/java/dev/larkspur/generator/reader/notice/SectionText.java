package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.description.BoxedText;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.NoticeRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of sections of a notice, as Markdown. Items and rows of a section of changes are left
 * out if they contain what the effects of the notice consist of.
 */
final class SectionText {
  private static final int SHORTEST_FENCE = 3;

  private final Vocabulary words;
  private final NoticeEvents events;
  private final List<String> paragraphs = new ArrayList<>();

  SectionText(Vocabulary words) {
    this.words = words;
    this.events = new NoticeEvents(words);
  }

  /** Adds a section; its heading precedes it in bold unless it is a usual one. */
  void add(NoticeSection section) {
    boolean changes = section.role() == NoticeRole.CHANGES;
    String title = PageText.strip(section.section().title());
    boolean usual = words.notices().isKnown(section.titleWords());
    if (!title.isEmpty() && !usual && !(changes && LineContent.mattersAsHeading(title, words))) {
      paragraphs.add("**" + title + "**");
    }
    addBlocks(section, changes);
  }

  /** Adds a section without its heading. */
  void addBelowHeading(NoticeSection section) {
    addBlocks(section, section.role() == NoticeRole.CHANGES);
  }

  private void addBlocks(NoticeSection section, boolean changes) {
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        addProse(changes ? withoutEffects(prose) : prose.markdown());
      } else if (block instanceof Table table) {
        addTable(table, changes);
      } else if (block instanceof CodeBlock code) {
        addCode(code);
      }
    }
  }

  /** Returns the text; empty without any. */
  String markdown() {
    return String.join("\n\n", paragraphs);
  }

  private void addProse(String markdown) {
    String lines =
        markdown
            .lines()
            .filter(line -> !NoticeLines.isLineBreak(line))
            .collect(Collectors.joining("\n"));
    paragraphs.addAll(BoxedText.read(lines, words.pages()));
  }

  private String withoutEffects(Prose prose) {
    List<String> written = List.of(prose.markdown().split("\n", -1));
    List<String> kept = new ArrayList<>();
    int from = 0;
    boolean keeps = true;
    for (NoticeLine line : NoticeLines.of(prose, words)) {
      int start = line.at().line() - prose.location().line();
      if (keeps) {
        kept.addAll(written.subList(from, start));
      }
      from = start;
      keeps = !(line.item() && isEffect(line));
      if (!keeps) {
        kept.add("");
      }
    }
    if (keeps) {
      kept.addAll(written.subList(from, written.size()));
    }
    return String.join("\n", kept);
  }

  private boolean isEffect(NoticeLine line) {
    return LineContent.of(line.text(), words).matters() || !events.in(line.text(), false).isEmpty();
  }

  private void addTable(Table table, boolean changes) {
    boolean effects =
        changes
            && NoticeTable.of(table, words).rows().stream()
                .allMatch(row -> !row.codes().isEmpty() || isEffect(row.line()));
    if (effects || (table.header().isEmpty() && table.rows().isEmpty())) {
      return;
    }
    int columns = table.header().size();
    for (Row row : table.rows()) {
      columns = Math.max(columns, row.cells().size());
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(table.header(), columns));
    lines.add("|" + " --- |".repeat(columns));
    table.rows().forEach(row -> lines.add(line(row.cells(), row.cells().size())));
    paragraphs.add(String.join("\n", lines));
  }

  private static String line(List<Cell> cells, int columns) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      String text = i < cells.size() ? PageText.strip(cells.get(i).markdown()) : "";
      line.append(' ').append(text.replace("|", "\\|").replace("\n", "<br>")).append(" |");
    }
    return line.toString();
  }

  private void addCode(CodeBlock code) {
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRunOfTicks(code.text()) + 1));
    paragraphs.add(fence + code.language() + "\n" + code.text().stripTrailing() + "\n" + fence);
  }

  private static int longestRunOfTicks(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
