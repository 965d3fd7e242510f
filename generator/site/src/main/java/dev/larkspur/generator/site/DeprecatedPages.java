package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.site.view.ListView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLine;
import java.util.ArrayList;
import java.util.List;

/** Makes the page about what is deprecated. */
final class DeprecatedPages {
  private final SitePaths paths;
  private final List<SiteLine> operations = new ArrayList<>();
  private final List<SiteLine> events = new ArrayList<>();
  private final List<SiteLine> fields = new ArrayList<>();
  private final List<SiteLine> scopes = new ArrayList<>();

  DeprecatedPages(Api api, SitePaths paths, SiteLines lines, List<String> historicScopes) {
    this.paths = paths;
    for (Operation operation : api.operations()) {
      if (operation.deprecated()) {
        operations.add(lines.of(operation));
      } else {
        addFields(operation);
      }
    }
    for (Event event : api.events()) {
      if (event.deprecated()) {
        events.add(lines.of(event));
      } else {
        add(event.fields(), "body", event.id(), paths.of(event));
      }
    }
    for (String scope : historicScopes) {
      scopes.add(new SiteLine("scope", scope, "", "scopes.html#" + Anchors.safe(scope), false));
    }
  }

  private void addFields(Operation operation) {
    String id = operation.id().toString();
    String page = paths.of(operation.id());
    add(operation.request().headers(), "header", id, page);
    add(operation.request().pathParameters(), "path", id, page);
    add(operation.request().queryParameters(), "query", id, page);
    Body body = operation.request().body();
    if (body != null) {
      add(body.fields(), "body", id, page);
    }
    add(operation.response().fields(), "response", id, page);
  }

  /** Adds deprecated fields. The members of a deprecated field are deprecated with it. */
  private void add(List<Field> rows, String parent, String id, String page) {
    for (Field row : rows) {
      String path = parent + "." + row.name();
      if (row.deprecated()) {
        fields.add(
            new SiteLine("field", path, id, page + ".html#" + Anchors.safe(path), false));
      } else {
        add(row.fields(), path, id, page);
      }
    }
  }

  ListView page() {
    List<ListView.Group> groups = new ArrayList<>();
    add(groups, "operations", "Operations", operations);
    add(groups, "events", "Events and callbacks", events);
    add(groups, "fields", "Fields of other operations and events", fields);
    add(groups, "scopes", "Scopes that apps can no longer request", scopes);
    return new ListView(
        new PageFrame("Deprecated", PageFrame.Part.DEPRECATED.path(), PageFrame.Part.DEPRECATED),
        "Deprecated",
        groups.isEmpty() ? "The documentation deprecates nothing." : "",
        false,
        groups);
  }

  private static void add(
      List<ListView.Group> groups, String anchor, String title, List<SiteLine> lines) {
    if (!lines.isEmpty()) {
      groups.add(new ListView.Group(anchor, "", title, lines));
    }
  }
}
