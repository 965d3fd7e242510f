package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Matches;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.alignment.Renames;
import dev.larkspur.generator.change.ResourceRenames.ResourceRename;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ChosenLanguage;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares two models. Moved lines, reordered rows and new page dates are not differences: neither
 * callers nor the generated code depend on them.
 */
public final class ApiDiff {
  /** Any package will do: only the names below it are compared. */
  private static final String ANY_PACKAGE = "dev.larkspur.feishu";

  private final Api before;
  private final Api after;
  private final JavaEffects java;
  private final Map<String, String> productsOfEvents = new HashMap<>();
  private final List<Change> found = new ArrayList<>();

  private ApiDiff(Api before, JavaNames oldNames, Api after, JavaNames newNames) {
    this.before = before;
    this.after = after;
    this.java =
        new JavaEffects(
            new JavaSurface(JavaModel.of(before, oldNames)),
            new JavaSurface(JavaModel.of(after, newNames)));
    for (Api api : List.of(before, after)) {
      for (Service service : api.services()) {
        service
            .events()
            .forEach(it -> productsOfEvents.put(it.event().id(), service.id().project()));
      }
    }
  }

  /** Returns all differences if the new client keeps every name. */
  public static ApiChanges between(Api before, Api after) {
    JavaNames oldNames = JavaNames.of(before, ANY_PACKAGE, LockedNames.NONE, new Diagnostics());
    Map<NameKey, String> given = oldNames.all();
    return between(
        before, oldNames, after, JavaNames.of(after, ANY_PACKAGE, given::get, new Diagnostics()));
  }

  /**
   * Returns all differences.
   *
   * @param oldNames the names of the client that callers have
   * @param newNames the names of the next client
   */
  public static ApiChanges between(Api before, JavaNames oldNames, Api after, JavaNames newNames) {
    ApiDiff diff = new ApiDiff(before, oldNames, after, newNames);
    diff.operations();
    diff.events(Owner.Kind.EVENT);
    diff.events(Owner.Kind.CALLBACK);
    diff.notices();
    return new ApiChanges(diff.found, diff.java.consequences());
  }

  private void operations() {
    var matches = Matches.ofOperations(before.operations(), after.operations());
    ResourceRenames resources = ResourceRenames.of(matches);
    resources.byOldName().values().forEach(this::resource);
    for (var match : matches) {
      Operation old = match.before();
      Operation now = match.after();
      Operation latest = match.latest();
      ChangeCollector collector =
          new ChangeCollector(
              new Owner(
                  Owner.Kind.OPERATION,
                  latest.id().toString(),
                  latest.id().project(),
                  latest.page().title(),
                  latest.page().fullPath()),
              old == null ? null : old.page().source(),
              now == null ? null : now.page().source(),
              found);
      if (old != null && now != null) {
        compare(collector, resources, old, now);
      } else {
        collector.add(
            Aspect.OPERATION,
            collector.page(),
            old == null ? null : ChangedValue.of(requestLine(old)),
            now == null ? null : ChangedValue.of(requestLine(now)),
            now == null
                ? WireEffect.breaks("calls are rejected")
                : WireEffect.adds("a new operation"),
            now == null ? java.ended(latest.id().toString()) : java.begun(latest.id().toString()));
      }
    }
  }

  private void compare(
      ChangeCollector collector, ResourceRenames resources, Operation old, Operation now) {
    TextLanguages.of(
            old.page().language(),
            old.page().translations(),
            now.page().language(),
            now.page().translations())
        .compare(
            collector,
            (changes, language) ->
                new OperationDiff(
                        changes,
                        java,
                        resources,
                        ChosenLanguage.of(old, language),
                        ChosenLanguage.of(now, language))
                    .compare());
  }

  private void events(Owner.Kind kind) {
    var pairs = Pairs.of(of(kind, before), of(kind, after), Event::id, Object::equals);
    for (var row : Renames.ofEvents(pairs).sorted().rows()) {
      Event old = row.before();
      Event now = row.after();
      Event latest = Objects.requireNonNull(now == null ? old : now);
      ChangeCollector collector =
          new ChangeCollector(
              new Owner(
                  kind,
                  row.key(),
                  productsOfEvents.getOrDefault(latest.id(), ""),
                  latest.title(),
                  latest.fullPath()),
              old == null ? null : old.source(),
              now == null ? null : now.source(),
              found);
      if (old != null && now != null) {
        rename(collector, kind, old.id(), now.id());
        compare(collector, old, now);
      } else {
        collector.add(
            aspect(kind),
            collector.page(),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.breaks("the " + kind.label() + " is no longer sent")
                : WireEffect.adds("a new " + kind.label()),
            now == null ? java.ended(latest.id()) : java.begun(latest.id()));
      }
    }
  }

  private static Aspect aspect(Owner.Kind kind) {
    return kind == Owner.Kind.CALLBACK ? Aspect.CALLBACK : Aspect.EVENT;
  }

  private void rename(ChangeCollector collector, Owner.Kind kind, String old, String now) {
    if (!old.equals(now)) {
      collector.add(
          aspect(kind),
          collector.page(),
          ChangedValue.of(old),
          ChangedValue.of(now),
          WireEffect.breaks("the " + kind.label() + " is no longer sent under its old type"),
          java.renamed(old, now, JavaEffects.RENAMED_EVENT));
    }
  }

  private static List<Event> of(Owner.Kind kind, Api api) {
    boolean callbacks = kind == Owner.Kind.CALLBACK;
    return api.events().stream().filter(event -> event.isCallback() == callbacks).toList();
  }

  private void compare(ChangeCollector collector, Event old, Event now) {
    TextLanguages.of(old.language(), old.translations(), now.language(), now.translations())
        .compare(
            collector,
            (changes, language) ->
                compareIn(
                    changes, ChosenLanguage.of(old, language), ChosenLanguage.of(now, language)));
  }

  private void compareIn(ChangeCollector collector, Event old, Event now) {
    access(collector, old.access(), now.access());
    if (old.deprecated() != now.deprecated()) {
      collector.add(
          Aspect.DEPRECATION,
          collector.page(),
          ChangedValue.of(old.deprecated()),
          ChangedValue.of(now.deprecated()),
          WireRules.UNTOUCHED,
          JavaEffects.TEXT_ONLY);
    }
    ComparedPath fieldPath = ComparedPath.of(old.id(), now.id(), Part.EVENT);
    new FieldsDiff(collector, java, fieldPath).compare(old.fields(), now.fields());
    PageDiff page = new PageDiff(collector);
    page.describe(old.description(), now.description());
    page.compare(
        old.title(), now.title(), old.source(), now.source(), old.fullPath(), now.fullPath());
    page.examples(Part.EVENT, old.examples(), now.examples());
    if (old.answer() != null && now.answer() != null) {
      ComparedPath answer = ComparedPath.of(old.id(), now.id(), Part.ANSWER);
      new BodyDiff(collector, java, answer).compare(old.answer().body(), now.answer().body());
      page.examples(Part.ANSWER, old.answer().examples(), now.answer().examples());
    }
  }

  /** Compares the access of an event, which model files of earlier versions do not have. */
  private static void access(ChangeCollector collector, EventAccess old, EventAccess now) {
    if (old.equals(EventAccess.UNDOCUMENTED) || now.equals(EventAccess.UNDOCUMENTED)) {
      return;
    }
    new ListDiff(collector, Aspect.APP_TYPE, JavaEffects.TEXT_ONLY)
        .compare(collector.page(), old.appTypes(), now.appTypes());
    new ListDiff(collector, Aspect.PUSH_MODE, JavaEffects.TEXT_ONLY)
        .compare(collector.page(), old.push(), now.push());
    ScopesDiff scopes = new ScopesDiff(collector);
    scopes.compare(Aspect.SCOPE, old.scopes(), now.scopes());
    scopes.compare(Aspect.FIELD_SCOPE, old.fieldScopes(), now.fieldScopes());
  }

  private void compare(ChangeCollector collector, Notice old, Notice now) {
    TextLanguages.of(old.language(), old.translations(), now.language(), now.translations())
        .compare(
            collector,
            (changes, language) ->
                new NoticeDiff(changes, java)
                    .compare(ChosenLanguage.of(old, language), ChosenLanguage.of(now, language)));
  }

  private void notices() {
    for (var match : Matches.ofNotices(before.notices(), after.notices())) {
      Notice old = match.before();
      Notice now = match.after();
      Notice latest = match.latest();
      ChangeCollector collector =
          new ChangeCollector(
              new Owner(Owner.Kind.NOTICE, latest.id(), "", latest.title(), latest.fullPath()),
              old == null ? null : old.source(),
              now == null ? null : now.source(),
              found);
      if (old != null && now != null) {
        compare(collector, old, now);
      } else {
        List<AnnouncedError> announcedErrors =
            latest.scenarios().stream()
                .flatMap(scenario -> AnnouncedError.of(scenario).stream())
                .toList();
        collector.add(
            Aspect.NOTICE,
            collector.page(),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.none("no longer announced")
                : NoticeDiff.announcement(now.scenarios()),
            java.announcements(announcedErrors));
      }
    }
  }

  /** Collects one change for all operations of a renamed resource. */
  private void resource(ResourceRename rename) {
    String product = rename.newOperation().project();
    Owner owner = new Owner(Owner.Kind.RESOURCE, rename.now(), product, rename.now(), null);
    ChangeCollector collector = new ChangeCollector(owner, null, null, found);
    collector.add(
        Aspect.RESOURCE,
        collector.page(),
        ChangedValue.of(rename.old()),
        ChangedValue.of(rename.now()),
        WireRules.UNTOUCHED,
        java.renamedResource(rename));
  }

  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod() + " " + operation.requestLine().path();
  }
}
