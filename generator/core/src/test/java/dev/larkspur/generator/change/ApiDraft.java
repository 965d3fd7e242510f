package dev.larkspur.generator.change;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A model that tests edit; {@link #finish} links it. */
final class ApiDraft {
  List<OperationDraft> operations = new ArrayList<>();
  List<EventDraft> events = new ArrayList<>();
  List<NoticeDraft> notices = new ArrayList<>();

  /** An event that tests edit. */
  static final class EventDraft {
    final String id;
    String title;
    boolean deprecated;
    EventAccess access = EventAccess.UNDOCUMENTED;
    List<FieldDraft> fields = new ArrayList<>();

    /** The fields of the answer; null unless it is a callback. */
    @Nullable List<FieldDraft> answer;

    EventDraft(String id) {
      this.id = id;
      this.title = "Event " + id;
    }

    Event finish(Lines lines) {
      String page = "events/" + id + ".md";
      Source source = new Source(page, lines.next());
      return new Event(
          id,
          title,
          "",
          "/docs/" + page,
          null,
          "zh",
          source,
          Map.of(),
          access,
          deprecated,
          FieldDraft.finish(fields, lines),
          List.of(),
          answer == null
              ? null
              : new Answer(FieldDraft.finish(answer, lines), List.of(), List.of()));
    }
  }

  /** A notice of one scenario that tests edit. */
  static final class NoticeDraft {
    final String id;
    String title;
    LocalDate date = LocalDate.of(2025, 6, 25);
    List<EffectDraft> effects = new ArrayList<>();
    List<String> eventTypes = new ArrayList<>();

    NoticeDraft(String id) {
      this.id = id;
      this.title = "Notice " + id;
    }

    Notice finish(Lines lines) {
      Source source = new Source("notices/" + id + ".md", lines.next());
      List<Notice.Effect> finished =
          effects.stream()
              .map(
                  effect ->
                      new Notice.Effect(
                          effect.code(),
                          List.of(
                              new Notice.AffectedOperation(
                                  "An operation",
                                  effect.method(),
                                  effect.method(),
                                  effect.path(),
                                  effect.condition(),
                                  null,
                                  false,
                                  lines.next()))))
              .toList();
      List<Notice.EventEffect> gone =
          eventTypes.stream().map(type -> new Notice.EventEffect("Event " + type, type)).toList();
      return new Notice(
          id,
          title,
          "",
          "/docs/" + id,
          null,
          "zh",
          source,
          Map.of(),
          List.of(
              new Notice.Scenario("Apps in a store", date, "", "", "", Map.of(), finished, gone)));
    }
  }

  /** An error that a notice announces for one operation. */
  record EffectDraft(long code, String method, String path, String condition) {}

  /** Links the model, with random line numbers. */
  Api finish(Random random) {
    return Linker.link(
        operations.stream().map(operation -> operation.finish(new Lines(random))).toList(),
        events.stream().map(event -> event.finish(new Lines(random))).toList(),
        notices.stream().map(notice -> notice.finish(new Lines(random))).toList(),
        new Diagnostics());
  }
}
