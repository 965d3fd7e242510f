package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;

/** Reads sections of changes line by line. A line that cannot be read ends the list before it. */
final class ChangeReader {
  private final EffectCollector effects;
  private final NoticeContext context;
  private final Vocabulary words;
  private final NoticeEvents events;
  private final boolean listsChangesOnly;
  private boolean listsEvents;

  /**
   * @param listsChangesOnly whether every item should be about a change
   */
  ChangeReader(EffectCollector effects, NoticeContext context, boolean listsChangesOnly) {
    this.effects = effects;
    this.context = context;
    this.words = context.words();
    this.events = new NoticeEvents(words);
    this.listsChangesOnly = listsChangesOnly;
  }

  /** Reads the heading of a section, which may contain the error code of the list below it. */
  void heading(NoticeLine title) {
    if (LineContent.of(title.text(), words).matters()) {
      item(title);
    } else if (LineContent.mattersAsHeading(title.text(), words)) {
      context.reportUnread(title, "a heading with a number that may be an error code");
    }
  }

  void lines(Prose prose) {
    for (NoticeLine line : NoticeLines.of(prose, words)) {
      if (line.item()) {
        item(line);
      } else {
        sentence(line);
      }
    }
  }

  void table(Table written) {
    NoticeTable table = NoticeTable.of(written, words);
    if (LineContent.of(table.head().text(), words).matters()) {
      context.reportUnread(table.head(), "an error code or an endpoint in the header of a table");
    }
    boolean ownCodes = table.codeColumn() >= 0 || table.twoCodes();
    if (ownCodes) {
      effects.close();
    }
    for (NoticeRow row : table.rows()) {
      if (table.twoCodes()) {
        context.reportUnread(row.line(), "a row with several columns of error codes");
      } else {
        row(row, table.codeColumn() >= 0);
      }
    }
    if (ownCodes) {
      end();
    }
  }

  void end() {
    effects.close();
    listsEvents = false;
  }

  private void item(NoticeLine line) {
    LineContent item = LineContent.of(line.text(), words);
    if (!item.endpoints().isEmpty()) {
      endpoints(item, line);
    } else if (!item.codesOfList().isEmpty()) {
      codes(item.codesOfList(), line);
    } else if (!item.codes().isEmpty()) {
      end();
      context.reportUnread(line, "a list item with ambiguous error codes");
    } else {
      eventsOrUnread(line, "a list item without an error code, an endpoint or an event");
    }
  }

  private void codes(List<Long> codes, NoticeLine line) {
    listsEvents = false;
    List<EventEffect> found = events.in(line.text(), false);
    if (!found.isEmpty()) {
      effects.addEvents(found);
    }
    effects.open(codes, line);
  }

  private void endpoints(LineContent item, NoticeLine line) {
    listsEvents = false;
    if (!item.hasCodesOfEndpoints()) {
      if (effects.isOpen()) {
        effects.add(item.endpoints(), line);
      } else {
        context.reportUnread(line, "an endpoint without an error code");
      }
      return;
    }
    effects.close();
    if (item.codesOfEndpoints().isEmpty()) {
      context.reportUnread(line, "an endpoint with ambiguous error codes");
    } else {
      effects.open(item.codesOfEndpoints(), line);
      effects.add(item.endpoints(), line);
      effects.close();
    }
  }

  private void eventsOrUnread(NoticeLine line, String otherwise) {
    List<EventEffect> found = events.in(line.text(), listsEvents);
    if (!found.isEmpty()) {
      effects.addEvents(found);
      return;
    }
    effects.close();
    listsEvents = line.endsInColon() && line.text().contains(words.notices().event());
    if (listsChangesOnly && !listsEvents) {
      context.reportUnread(line, otherwise);
    }
  }

  /** A sentence between the lists may also contain a code, but only some notations are reliable. */
  private void sentence(NoticeLine line) {
    LineContent item = LineContent.of(line.text(), words);
    boolean stated = !item.codes().by(CodeEvidence.STATED).isEmpty();
    if (item.beginsWithName() || (item.isLinked() && stated)) {
      endpoints(item, line);
    } else if (!item.endpoints().isEmpty()) {
      end();
      context.reportUnread(line, "a sentence that names an endpoint");
    } else if (!item.codes().isEmpty()) {
      sentenceOfCodes(item, line);
    } else if (events.areIn(line.text())) {
      context.reportUnread(line, "a sentence that names an event");
    } else if (line.endsInColon()) {
      introduction(line);
    }
  }

  private void sentenceOfCodes(LineContent item, NoticeLine line) {
    List<Long> codes =
        item.negated() ? List.of() : item.codes().by(CodeEvidence.STATED, CodeEvidence.LEADING);
    boolean whole = line.text().startsWith("**") && line.text().endsWith("**");
    if (!codes.isEmpty() && (line.endsInColon() || whole)) {
      codes(codes, line);
    } else {
      end();
      context.reportUnread(line, "a sentence that names an error code");
    }
  }

  /** A list below this line belongs to the open codes only if they do not have operations yet. */
  private void introduction(NoticeLine line) {
    if (effects.hasOperations()) {
      effects.close();
    }
    listsEvents = line.text().contains(words.notices().event());
  }

  private void row(NoticeRow row, boolean hasCodeColumn) {
    LineContent item = LineContent.of(row.endpoints().text(), words);
    LineContent whole = LineContent.of(row.line().text(), words);
    if (!row.codes().isEmpty()) {
      effects.openUnlessOpen(row.codes(), row.line());
    } else if (hasCodeColumn && !row.continues()) {
      effects.close();
    }
    if (item.endpoints().isEmpty()) {
      eventsOrUnread(row.line(), "a row without an endpoint");
    } else if (row.codes().isEmpty() && whole.hasCodesOfEndpoints()) {
      endpoints(whole, row.line());
    } else if (!effects.isOpen()) {
      context.reportUnread(row.line(), "an endpoint without an error code");
    } else {
      effects.add(item.endpoints(), row.endpoints());
    }
  }
}
