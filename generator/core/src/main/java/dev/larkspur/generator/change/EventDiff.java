package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Event;
import java.util.List;

/** Compares an event with what became of it. */
final class EventDiff {
  private final Findings findings;
  private final JavaEffects java;

  EventDiff(Findings findings, JavaEffects java) {
    this.findings = findings;
    this.java = java;
  }

  void compare(Event old, Event now) {
    FieldSite site = new FieldSite(old.id(), now.id(), Part.EVENT, List.of());
    new FieldsDiff(findings, java, site).compare(old.fields(), now.fields());
    PageDiff page = new PageDiff(findings);
    page.describe(old.description(), now.description());
    page.compare(
        old.title(), now.title(), old.source(), now.source(), old.fullPath(), now.fullPath());
    new ExamplesDiff(findings).compare(Part.EVENT, old.examples(), now.examples());
  }
}
