package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import java.util.stream.Collectors;

/**
 * Goes through the sections of a notice that were not read, so that no endpoint and no error code
 * in them is lost unsaid. What the impact only says again is no loss.
 */
final class LeftoverReader {
  private static final String FOUND = "an error code or an endpoint outside the changes";

  private final EffectCollector effects;
  private final UnreadLines unread;

  LeftoverReader(EffectCollector effects, UnreadLines unread) {
    this.effects = effects;
    this.unread = unread;
  }

  void take(NoticeSection section) {
    boolean mayRepeat = section.role() == NoticeRole.IMPACT;
    heading(section);
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        NoticeLines.of(prose).forEach(line -> check(line, mayRepeat));
      } else if (block instanceof Table table) {
        NoticeTable rows = NoticeTable.of(table);
        check(rows.head(), mayRepeat);
        rows.rows().forEach(row -> row(row, mayRepeat));
      } else if (block instanceof CodeBlock code) {
        code(code);
      }
    }
  }

  /** Code shows calls and answers; it never says what changes. */
  void code(CodeBlock code) {
    String text = PageText.strip(code.text());
    if (mattersAsCode(text)) {
      String named =
          text.lines().filter(LeftoverReader::mattersAsCode).collect(Collectors.joining(" "));
      String quoted = named.isEmpty() ? text.replace('\n', ' ') : named;
      unread.report(
          new NoticeLine(quoted, quoted, false, code.location()),
          "an error code or an endpoint in a code block");
    }
  }

  private static boolean mattersAsCode(String code) {
    return NoticeItem.of(code.replace("\"", "")).matters();
  }

  /** The title of the page says in short what follows. */
  private void heading(NoticeSection section) {
    SourceLocation at = section.section().location();
    if (section.section().level() > 1 && NoticeItem.mattersAsHeading(section.title())) {
      unread.report(new NoticeLine(section.title(), section.title(), false, at), FOUND);
    }
  }

  private void row(NoticeRow row, boolean mayRepeat) {
    NoticeItem item = NoticeItem.of(row.line().text());
    boolean matters = item.matters() || !row.codes().isEmpty();
    if (matters && !(mayRepeat && effects.knows(item) && effects.knowsAll(row.codes()))) {
      unread.report(row.line(), FOUND);
    }
  }

  private void check(NoticeLine line, boolean mayRepeat) {
    NoticeItem item = NoticeItem.of(line.text());
    if (item.matters() && !(mayRepeat && effects.knows(item))) {
      unread.report(line, FOUND);
    }
  }
}
