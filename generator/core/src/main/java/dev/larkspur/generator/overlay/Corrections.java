package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.ChosenName;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Named;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.overlay.Entry.Located;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Application of an overlay to one API: first to operations and events before they are linked, then
 * to the Java names of the linked API. Used once.
 */
public final class Corrections {
  private final Overlay overlay;
  private final Diagnostics diagnostics;
  private final boolean isComplete;
  private final String language;
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final List<Correction> applied = new ArrayList<>();

  /**
   * Creates corrections that have not been applied.
   *
   * @param isComplete whether all pages are read, so that an entry without a page is an error
   * @param language the language of texts that are corrected
   */
  public Corrections(
      Overlay overlay, boolean isComplete, String language, Diagnostics diagnostics) {
    this.overlay = overlay;
    this.isComplete = isComplete;
    this.language = language;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the corrected operations. Fields and response kinds are corrected before paging is
   * found in them; paging, idempotency keys and retries are corrected afterwards.
   *
   * @param paging finds the paging of operations
   */
  public List<Operation> ofOperations(List<Operation> read, UnaryOperator<List<Operation>> paging) {
    read.forEach(operation -> operations.put(operation.id().toString(), operation));
    List<Operation> fields =
        corrected(read, edit -> edit instanceof Edit.OfField || isBeforePaging(edit));
    return corrected(
        paging.apply(fields),
        edit ->
            edit instanceof Edit.OfPage
                || (edit instanceof Edit.OfOperation && !isBeforePaging(edit)));
  }

  private static boolean isBeforePaging(Edit edit) {
    return edit instanceof Edit.ChangeResponse;
  }

  /** Returns the corrected events. */
  public List<Event> ofEvents(List<Event> read) {
    List<Event> corrected = new ArrayList<>(read);
    read.forEach(event -> events.put(event.id(), event));
    for (Entry entry : overlay.entries()) {
      if (entry.isEvent() && events.containsKey(entry.target())) {
        for (Located edit : entry.edits()) {
          if (edit.edit() instanceof Edit.OfField || edit.edit() instanceof Edit.OfPage) {
            Outcome outcome = new Outcome();
            corrected.replaceAll(
                event ->
                    event.id().equals(entry.target())
                        ? corrected(event, entry.field(), edit.edit(), outcome)
                        : event);
            report(entry, edit, outcome);
          }
        }
      }
    }
    return corrected;
  }

  private Event corrected(Event event, @Nullable FieldPath field, Edit edit, Outcome outcome) {
    if (edit instanceof Edit.OfField ofField && field != null) {
      return corrected(event, field, ofField, outcome);
    } else if (edit instanceof Edit.OfPage ofPage) {
      EventAccess access = event.access();
      PageDraft page =
          new PageDraft(
              language,
              event.description(),
              event.translations(),
              event.deprecated(),
              access.scopes(),
              access.fieldScopes());
      page.edit(ofPage, outcome);
      return event.toBuilder()
          .description(page.description())
          .translations(page.translations())
          .access(
              new EventAccess(access.appTypes(), access.push(), page.scopes(), page.fieldScopes()))
          .deprecated(page.isDeprecated())
          .build();
    }
    return event;
  }

  /** Returns the linked API with the chosen Java names and the list of applied corrections. */
  public Api withNames(Api api) {
    Map<Named, ChosenName> chosen = new LinkedHashMap<>();
    NamedElements elements = new NamedElements(api);
    for (Entry entry : overlay.entries()) {
      if (!isKnown(entry)) {
        reportUnknownTarget(entry);
        continue;
      }
      for (Located edit : entry.edits()) {
        if (edit.edit() instanceof Edit.OfJava java) {
          Outcome outcome = new Outcome();
          choose(elements.find(entry, java), edit.key(), java.chosen(), chosen, outcome);
          report(entry, edit, outcome);
        }
      }
    }
    return api.corrected(applied, chosen);
  }

  private List<Operation> corrected(List<Operation> read, Predicate<Edit> isMeant) {
    List<Operation> corrected = new ArrayList<>(read);
    for (int i = 0; i < corrected.size(); i++) {
      Operation operation = corrected.get(i);
      String id = operation.id().toString();
      OperationDraft draft = new OperationDraft(operation, language);
      boolean touched = false;
      for (Entry entry : overlay.entries()) {
        if (!entry.isEvent() && entry.target().equals(id)) {
          touched |= edit(draft, entry, isMeant);
        }
      }
      if (touched) {
        corrected.set(i, draft.done());
      }
    }
    return corrected;
  }

  private boolean edit(OperationDraft draft, Entry entry, Predicate<Edit> isMeant) {
    boolean touched = false;
    for (Located located : entry.edits()) {
      if (isMeant.test(located.edit())) {
        Outcome outcome = new Outcome();
        if (located.edit() instanceof Edit.OfField ofField && entry.field() != null) {
          draft.edit(entry.field(), ofField, outcome);
        } else if (located.edit() instanceof Edit.OfOperation ofOperation) {
          draft.edit(ofOperation, outcome);
        } else if (located.edit() instanceof Edit.OfPage ofPage) {
          draft.edit(ofPage, outcome);
        }
        report(entry, located, outcome);
        touched = true;
      }
    }
    return touched;
  }

  private Event corrected(Event event, FieldPath field, Edit.OfField edit, Outcome outcome) {
    FieldEdits edits = new FieldEdits(edit, field, event.source().line(), language, outcome);
    Answer answer = event.answer();
    String inAnswer = answer == null ? null : FieldPath.belowAnswer(field.names());
    if (answer == null || inAnswer == null) {
      return event.withFields(corrected(event.fields(), field, field.names(), edits, outcome));
    }
    List<Field> fields = corrected(answer.fields(), field, inAnswer, edits, outcome);
    List<Body.Alternative> alternatives = new ArrayList<>();
    for (Body.Alternative table : answer.alternatives()) {
      alternatives.add(
          table.withFields(corrected(table.fields(), field, inAnswer, edits, outcome)));
    }
    return event.withAnswer(new Answer(fields, alternatives, answer.examples()));
  }

  private static List<Field> corrected(
      List<Field> rows, FieldPath field, String names, FieldEdits edits, Outcome outcome) {
    List<Field> corrected = Rows.at(rows, names, edits);
    if (corrected == null) {
      outcome.unmatched("the field " + field + " does not exist");
      return rows;
    }
    return corrected;
  }

  private static void choose(
      @Nullable Named element,
      String key,
      Edit.ChosenWord word,
      Map<Named, ChosenName> chosen,
      Outcome outcome) {
    if (element == null) {
      outcome.unmatched("the Java element for the name " + word.word() + " does not exist");
      return;
    }
    ChosenName earlier = chosen.putIfAbsent(element, new ChosenName(word.word(), word.place()));
    if (earlier == null || earlier.word().equals(word.word())) {
      outcome.changed(key + " " + word.word());
    } else {
      outcome.unmatched(
          "line " + earlier.place().line() + " already chooses the name " + earlier.word());
    }
  }

  private boolean isKnown(Entry entry) {
    return (entry.isEvent() ? events : operations).containsKey(entry.target());
  }

  /** Reports an unknown target, unless it may be on a page that is left out. */
  private void reportUnknownTarget(Entry entry) {
    if (isComplete) {
      diagnostics.report(
          Rule.OVERLAY_UNMATCHED,
          entry.targetPlace(),
          "Unknown " + (entry.isEvent() ? "event " : "operation ") + entry.target() + ".",
          hint(
              NearestNames.question(
                  entry.target(), (entry.isEvent() ? events : operations).keySet()),
              "Correct the id, or remove its entries."));
    }
  }

  private void report(Entry entry, Located edit, Outcome outcome) {
    if (outcome.changed() != null) {
      applied.add(
          new Correction(
              entry.target(),
              entry.field() == null ? null : entry.field().toString(),
              outcome.changed(),
              entry.reason(),
              new Source(edit.place().path(), edit.place().line())));
    } else if (outcome.agreed() != null) {
      diagnostics.report(
          Rule.OVERLAY_AGREED,
          edit.place(),
          "The page of " + entry.target() + " already agrees: " + outcome.agreed() + ".");
    } else {
      diagnostics.report(
          Rule.OVERLAY_UNMATCHED,
          edit.place(),
          "The entry corrects nothing in " + entry.target() + ": " + outcome.unmatched() + ".",
          hint(question(entry, outcome), Rule.OVERLAY_UNMATCHED.hint()));
    }
  }

  private static @Nullable String hint(@Nullable String question, @Nullable String advice) {
    return question == null ? advice : advice == null ? question : question + " " + advice;
  }

  /** Returns a question that suggests an existing name in place of the one that does not exist. */
  private @Nullable String question(Entry entry, Outcome outcome) {
    FieldPath field = entry.field();
    if (outcome.question() != null || field == null) {
      return outcome.question();
    }
    List<String> names = new ArrayList<>();
    Operation operation = operations.get(entry.target());
    Event event = events.get(entry.target());
    if (entry.isEvent() && event != null) {
      addNames("", event.fields(), names);
    } else if (operation != null) {
      addNames("path.", operation.request().pathParameters(), names);
      addNames("query.", operation.request().queryParameters(), names);
      addNames("header.", operation.request().headers(), names);
      Body body = operation.request().body();
      addNames("body.", body == null ? List.of() : body.fields(), names);
      addNames("response.", operation.response().fields(), names);
    }
    return names.contains(field.toString()) ? null : NearestNames.question(field.toString(), names);
  }

  private static void addNames(String prefix, List<Field> rows, List<String> names) {
    for (Field row : rows) {
      names.add(prefix + row.name());
      addNames(prefix + row.name() + ".", row.fields(), names);
    }
  }
}
