package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.reader.notice.NoticeCodes.Sign;
import java.util.List;

/** Reads sections that list changes, line by line. What it cannot read ends the list before. */
final class ChangeReader {
  private final EffectCollector effects;
  private final UnreadLines unread;
  private final boolean listsChangesOnly;
  private boolean listsEvents;

  /**
   * @param listsChangesOnly whether every item ought to be about a change
   */
  ChangeReader(EffectCollector effects, UnreadLines unread, boolean listsChangesOnly) {
    this.effects = effects;
    this.unread = unread;
    this.listsChangesOnly = listsChangesOnly;
  }

  /** Takes the heading of a section below another: it may name the code of the list below it. */
  void heading(NoticeLine title) {
    if (NoticeItem.of(title.text()).matters()) {
      item(title);
    } else if (NoticeItem.mattersAsHeading(title.text())) {
      unread.report(title, "a heading with a number that may be an error code");
    }
  }

  void lines(Prose prose) {
    for (NoticeLine line : NoticeLines.of(prose)) {
      if (line.item()) {
        item(line);
      } else {
        sentence(line);
      }
    }
  }

  void table(Table written) {
    NoticeTable table = NoticeTable.of(written);
    if (NoticeItem.of(table.head().text()).matters()) {
      unread.report(table.head(), "an error code or an endpoint in the head of a table");
    }
    boolean ownCodes = table.codeColumn() >= 0 || table.twoCodes();
    if (ownCodes) {
      effects.end();
    }
    for (NoticeRow row : table.rows()) {
      if (table.twoCodes()) {
        unread.report(row.line(), "a row with several columns of error codes");
      } else {
        row(row, table.codeColumn() >= 0);
      }
    }
    if (ownCodes) {
      end();
    }
  }

  void end() {
    effects.end();
    listsEvents = false;
  }

  private void item(NoticeLine line) {
    NoticeItem item = NoticeItem.of(line.text());
    if (!item.endpoints().isEmpty()) {
      endpoints(item, line);
    } else if (!item.codesOfList().isEmpty()) {
      codes(item.codesOfList(), line);
    } else if (!item.codes().isEmpty()) {
      end();
      unread.report(line, "a list item whose error codes are not clear");
    } else {
      eventsOrUnread(line, "a list item without an error code, an endpoint or an event");
    }
  }

  private void codes(List<Long> codes, NoticeLine line) {
    listsEvents = false;
    List<EventEffect> events = NoticeEvents.in(line.text(), false);
    if (!events.isEmpty()) {
      effects.addEvents(events);
    }
    effects.open(codes, line);
  }

  private void endpoints(NoticeItem item, NoticeLine line) {
    listsEvents = false;
    if (!item.claimsCodes()) {
      if (effects.isOpen()) {
        effects.add(item.endpoints(), line);
      } else {
        unread.report(line, "an endpoint under no error code");
      }
      return;
    }
    effects.end();
    if (item.codesOfEndpoints().isEmpty()) {
      unread.report(line, "an endpoint whose error codes are not clear");
    } else {
      effects.open(item.codesOfEndpoints(), line);
      effects.add(item.endpoints(), line);
      effects.end();
    }
  }

  private void eventsOrUnread(NoticeLine line, String found) {
    List<EventEffect> events = NoticeEvents.in(line.text(), listsEvents);
    if (!events.isEmpty()) {
      effects.addEvents(events);
      return;
    }
    effects.end();
    listsEvents = line.endsInColon() && line.text().contains(NoticeEvents.WORD);
    if (listsChangesOnly && !listsEvents) {
      unread.report(line, found);
    }
  }

  /** A sentence between the lists may name a code too, but seldom in a way that can be trusted. */
  private void sentence(NoticeLine line) {
    NoticeItem item = NoticeItem.of(line.text());
    boolean stated = !item.codes().by(Sign.STATED).isEmpty();
    if (item.beginsWithName() || (item.isLinked() && stated)) {
      endpoints(item, line);
    } else if (!item.endpoints().isEmpty()) {
      end();
      unread.report(line, "a sentence that names an endpoint");
    } else if (!item.codes().isEmpty()) {
      sentenceOfCodes(item, line);
    } else if (NoticeEvents.areIn(line.text())) {
      unread.report(line, "a sentence that names an event");
    } else if (line.endsInColon()) {
      introduction(line);
    }
  }

  private void sentenceOfCodes(NoticeItem item, NoticeLine line) {
    List<Long> codes = item.negated() ? List.of() : item.codes().by(Sign.STATED, Sign.LEADING);
    boolean whole = line.text().startsWith("**") && line.text().endsWith("**");
    if (!codes.isEmpty() && (line.endsInColon() || whole)) {
      codes(codes, line);
    } else {
      end();
      unread.report(line, "a sentence that names an error code");
    }
  }

  /**
   * What is introduced here belongs to the codes before only if their own list is still to come.
   */
  private void introduction(NoticeLine line) {
    if (effects.hasOperations()) {
      effects.end();
    }
    listsEvents = line.text().contains(NoticeEvents.WORD);
  }

  private void row(NoticeRow row, boolean hasCodeColumn) {
    NoticeItem item = NoticeItem.of(row.endpoints().text());
    boolean codesBeside = NoticeItem.of(row.line().text()).claimsCodes();
    if (!row.codes().isEmpty()) {
      effects.openOrGoOn(row.codes(), row.line());
    } else if (hasCodeColumn && !row.continues()) {
      effects.end();
    }
    if (item.endpoints().isEmpty()) {
      eventsOrUnread(row.line(), "a row without an endpoint");
    } else if (row.codes().isEmpty() && codesBeside) {
      endpoints(NoticeItem.of(row.line().text()), row.line());
    } else if (!effects.isOpen()) {
      unread.report(row.line(), "an endpoint under no error code");
    } else {
      effects.add(item.endpoints(), row.endpoints());
    }
  }
}
