package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.SectionRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the page of a callback: what an app receives, and the answer that it returns. */
public final class CallbackReader {
  private CallbackReader() {}

  /**
   * Returns the callback; an empty list if the page does not name its type, which is reported.
   *
   * @param base the base table of the page; null if it has none
   */
  public static List<Event> read(@Nullable BaseTable base, PageContext context) {
    String type = CallbackPage.type(context.page(), base, context.words());
    if (type.isEmpty()) {
      CallbackPage.report(context);
      return List.of();
    }
    CallbackSections sections =
        CallbackSections.of(context.page(), base == null ? null : base.table(), context.words());
    List<Event> received = EventPageReader.ofCallback(base, type, sections.received(), context);
    Answer answer = AnswerReader.read(sections.answered(), context);
    if (answer.fields().isEmpty()) {
      context
          .diagnostics()
          .report(
              Rule.CALLBACK_ANSWER_MISSING,
              PageHead.of(context.page()).source().location(),
              "The page does not describe the answer to the callback \""
                  + type
                  + "\"; expected a table under "
                  + context.words().sectionTitles().titleOf(SectionRole.RESPONSE)
                  + ".");
    }
    return received.stream().map(event -> event.withAnswer(answer)).toList();
  }
}
