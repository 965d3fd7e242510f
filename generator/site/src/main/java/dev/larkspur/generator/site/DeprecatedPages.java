package dev.larkspur.generator.site;

import dev.larkspur.generator.site.view.EventView;
import dev.larkspur.generator.site.view.FieldRow;
import dev.larkspur.generator.site.view.FieldTableView;
import dev.larkspur.generator.site.view.ListView;
import dev.larkspur.generator.site.view.OperationView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLine;
import java.util.ArrayList;
import java.util.List;

/** Makes the page about what is deprecated. */
final class DeprecatedPages {
  private final List<SiteLine> operations = new ArrayList<>();
  private final List<SiteLine> events = new ArrayList<>();
  private final List<SiteLine> fields = new ArrayList<>();
  private final List<SiteLine> scopes = new ArrayList<>();

  DeprecatedPages(
      List<OperationView> operationViews,
      List<EventView> eventViews,
      SiteLines lines,
      List<String> historicScopes) {
    for (OperationView view : operationViews) {
      if (view.operation().deprecated()) {
        operations.add(lines.of(view.operation()));
      } else {
        add(view.request(), view.id(), view.frame());
        add(view.response(), view.id(), view.frame());
      }
    }
    for (EventView view : eventViews) {
      if (view.event().deprecated()) {
        events.add(lines.of(view.event()));
      } else {
        add(view.body(), view.event().id(), view.frame());
        add(view.answer(), view.event().id(), view.frame());
      }
    }
    for (String scope : historicScopes) {
      scopes.add(new SiteLine("scope", scope, "", "scopes.html#" + Anchors.safe(scope), false));
    }
  }

  /** Adds deprecated fields. The members of a deprecated field are deprecated with it. */
  private void add(List<FieldTableView> tables, String id, PageFrame frame) {
    for (FieldTableView table : tables) {
      int outer = Integer.MAX_VALUE;
      for (FieldRow row : table.rows()) {
        outer = row.level() <= outer ? Integer.MAX_VALUE : outer;
        if (row.deprecated() && outer == Integer.MAX_VALUE) {
          outer = row.level();
          String href = frame.path() + ".html#" + row.anchor();
          fields.add(new SiteLine("field", row.anchor(), id, href, false));
        }
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
