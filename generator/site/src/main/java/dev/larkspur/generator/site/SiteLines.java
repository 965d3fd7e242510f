package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.site.view.SiteLine;

/** Makes the lines of lists of operations and events. */
final class SiteLines {
  private final SitePaths paths;

  SiteLines(SitePaths paths) {
    this.paths = paths;
  }

  SiteLine of(Operation operation) {
    return new SiteLine(
        operation.requestLine().httpMethod(),
        operation.page().title(),
        operation.requestLine().path(),
        paths.of(operation.id()) + ".html",
        operation.deprecated());
  }

  SiteLine of(Event event) {
    return new SiteLine(
        event.isCallback() ? "callback" : "event",
        event.title(),
        event.id(),
        paths.of(event) + ".html",
        event.deprecated());
  }
}
