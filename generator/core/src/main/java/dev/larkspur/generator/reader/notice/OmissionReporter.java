package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.NoticeRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.stream.Collectors;

/**
 * Reports endpoints and error codes in sections of a notice that are not read. A section about the
 * impact may repeat what was read.
 */
final class OmissionReporter {
  private static final String FOUND = "an error code or an endpoint outside the changes";

  private final EffectCollector effects;
  private final NoticeContext context;
  private final Vocabulary words;

  OmissionReporter(EffectCollector effects, NoticeContext context) {
    this.effects = effects;
    this.context = context;
    this.words = context.words();
  }

  void check(NoticeSection section) {
    boolean mayRepeat = section.role() == NoticeRole.IMPACT;
    checkHeading(section);
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        NoticeLines.of(prose, words).forEach(line -> check(line, mayRepeat));
      } else if (block instanceof Table table) {
        NoticeTable rows = NoticeTable.of(table, words);
        check(rows.head(), mayRepeat);
        rows.rows().forEach(row -> check(row, mayRepeat));
      } else if (block instanceof CodeBlock code) {
        check(code);
      }
    }
  }

  /** Checks code, which shows calls and responses but never says what changes. */
  void check(CodeBlock code) {
    String text = PageText.strip(code.text());
    if (mattersAsCode(text)) {
      String lines = text.lines().filter(this::mattersAsCode).collect(Collectors.joining(" "));
      String quoted = lines.isEmpty() ? text.replace('\n', ' ') : lines;
      context.reportUnread(
          new NoticeLine(quoted, quoted, false, code.location()),
          "an error code or an endpoint in a code block");
    }
  }

  private boolean mattersAsCode(String code) {
    return LineContent.of(code.replace("\"", ""), words).matters();
  }

  /** The title of the page only summarizes the sections. */
  private void checkHeading(NoticeSection section) {
    String title = section.section().title();
    if (section.section().level() > 1 && LineContent.mattersAsHeading(title, words)) {
      context.reportUnread(
          new NoticeLine(title, title, false, section.section().location()), FOUND);
    }
  }

  private void check(NoticeRow row, boolean mayRepeat) {
    LineContent content = LineContent.of(row.line().text(), words);
    boolean matters = content.matters() || !row.codes().isEmpty();
    if (matters && !(mayRepeat && effects.contain(content) && effects.containAll(row.codes()))) {
      context.reportUnread(row.line(), FOUND);
    }
  }

  private void check(NoticeLine line, boolean mayRepeat) {
    LineContent content = LineContent.of(line.text(), words);
    if (content.matters() && !(mayRepeat && effects.contain(content))) {
      context.reportUnread(line, FOUND);
    }
  }
}
