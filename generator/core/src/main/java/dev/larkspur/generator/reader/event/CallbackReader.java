package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.SectionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    return received.stream().map(event -> answered(event, answer)).toList();
  }

  /** Returns the callback with its answer, to which examples with only its members belong. */
  private static Event answered(Event received, Answer answer) {
    Set<String> ofAnswer = names(answer.fields());
    ofAnswer.removeAll(names(received.fields()));
    List<Example> answers = new ArrayList<>();
    List<Example> others = new ArrayList<>();
    for (Example example : received.examples()) {
      (hasOnly(ofAnswer, example) ? answers : others).add(example);
    }
    answers.addAll(answer.examples());
    return received.toBuilder()
        .examples(others)
        .answer(new Answer(answer.fields(), answer.alternatives(), answers))
        .build();
  }

  private static boolean hasOnly(Set<String> names, Example example) {
    Set<String> shown = new HashSet<>();
    if (example.json() != null) {
      example.json().fieldNames().forEachRemaining(shown::add);
    }
    return !shown.isEmpty() && names.containsAll(shown);
  }

  private static Set<String> names(List<Field> fields) {
    Set<String> names = new HashSet<>();
    fields.forEach(field -> names.add(field.name()));
    return names;
  }
}
