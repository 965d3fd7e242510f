package dev.larkspur.generator.change;

import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares two models. Lines that moved, another order of rows and another date of a page are no
 * differences: nothing that callers or the generated code promise depends on them.
 */
public final class ApiDiff {
  /** Only names below it are compared. */
  private static final String ANY_PACKAGE = "dev.larkspur.feishu";

  private final Api before;
  private final Api after;
  private final JavaEffects java;
  private final List<Change> found = new ArrayList<>();

  private ApiDiff(Api before, JavaNames oldNames, Api after, JavaNames newNames) {
    this.before = before;
    this.after = after;
    this.java =
        new JavaEffects(
            new JavaSurface(JavaModel.of(before, oldNames)),
            new JavaSurface(JavaModel.of(after, newNames)));
  }

  /** Everything that differs, if no name is given up. */
  public static ApiChanges between(Api before, Api after) {
    JavaNames oldNames = JavaNames.of(before, ANY_PACKAGE, LockedNames.NONE, new Diagnostics());
    Map<NameKey, String> given = oldNames.all();
    return between(
        before, oldNames, after, JavaNames.of(after, ANY_PACKAGE, given::get, new Diagnostics()));
  }

  /**
   * Everything that differs.
   *
   * @param oldNames the names of the client that callers have
   * @param newNames the names of the next client
   */
  public static ApiChanges between(Api before, JavaNames oldNames, Api after, JavaNames newNames) {
    ApiDiff diff = new ApiDiff(before, oldNames, after, newNames);
    diff.operations();
    diff.events();
    diff.notices();
    return new ApiChanges(diff.found, diff.java.consequences());
  }

  private void operations() {
    for (var match : OperationMatches.of(before.operations(), after.operations())) {
      Operation old = match.before();
      Operation now = match.after();
      Operation latest = match.latest();
      Findings findings =
          new Findings(
              new Owner(
                  Owner.Kind.OPERATION,
                  latest.id().toString(),
                  latest.page().title(),
                  latest.page().fullPath()),
              old == null ? null : old.page().source(),
              now == null ? null : now.page().source(),
              found);
      if (old != null && now != null) {
        new OperationDiff(findings, java, old, now).compare();
      } else {
        findings.add(
            Aspect.OPERATION,
            findings.page(),
            old == null ? null : ChangedValue.of(requestLine(old)),
            now == null ? null : ChangedValue.of(requestLine(now)),
            now == null
                ? WireEffect.breaks("the operation is gone")
                : WireEffect.adds("one more operation"),
            now == null ? java.ended(latest.id().toString(), JavaEffects.GONE) : JavaEffects.NEW);
      }
    }
  }

  private void events() {
    var pairs = Pairs.of(before.events(), after.events(), Event::id, Object::equals);
    for (var row : pairs.sorted().rows()) {
      Event old = row.before();
      Event now = row.after();
      Event latest = Objects.requireNonNull(now == null ? old : now);
      Findings findings =
          new Findings(
              new Owner(Owner.Kind.EVENT, row.key(), latest.title(), latest.fullPath()),
              old == null ? null : old.source(),
              now == null ? null : now.source(),
              found);
      if (old != null && now != null) {
        new EventDiff(findings, java).compare(old, now);
      } else {
        findings.add(
            Aspect.EVENT,
            findings.page(),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.breaks("the event no longer comes")
                : WireEffect.adds("one more event"),
            now == null ? java.ended(latest.id(), JavaEffects.GONE) : JavaEffects.NEW);
      }
    }
  }

  private void notices() {
    var pairs = Pairs.of(before.notices(), after.notices(), Notice::id, Object::equals);
    for (var row : pairs.sorted().rows()) {
      Notice old = row.before();
      Notice now = row.after();
      Notice latest = Objects.requireNonNull(now == null ? old : now);
      Findings findings =
          new Findings(
              new Owner(Owner.Kind.NOTICE, row.key(), latest.title(), latest.fullPath()),
              old == null ? null : old.source(),
              now == null ? null : now.source(),
              found);
      if (old != null && now != null) {
        new NoticeDiff(findings, java).compare(old, now);
      } else {
        List<Announced> announced =
            latest.scenarios().stream()
                .flatMap(scenario -> Announced.of(scenario).stream())
                .toList();
        findings.add(
            Aspect.NOTICE,
            findings.page(),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.none("no longer announced")
                : NoticeDiff.announcement(now.scenarios()),
            java.announcements(announced));
      }
    }
  }

  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod() + " " + operation.requestLine().path();
  }
}
