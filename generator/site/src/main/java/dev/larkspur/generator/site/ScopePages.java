package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.ScopesView;
import dev.larkspur.generator.site.view.SiteLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the page about scopes. */
final class ScopePages {
  private final SortedMap<String, Uses> scopes = new TreeMap<>();

  /** The uses of a scope. */
  private static final class Uses {
    private final List<SiteLink> pages = new ArrayList<>();
    private final List<SiteLink> fields = new ArrayList<>();
    private boolean history;
  }

  ScopePages(Api api, SitePaths paths) {
    for (Operation operation : api.operations()) {
      SiteLink link = new SiteLink(operation.id().toString(), paths.of(operation.id()) + ".html");
      add(operation.access().scopes(), operation.access().fieldScopes(), link);
    }
    for (Event event : api.events()) {
      SiteLink link = new SiteLink(event.id(), paths.of(event) + ".html");
      add(event.access().scopes(), event.access().fieldScopes(), link);
    }
  }

  private void add(List<Scope> required, List<Scope> ofFields, SiteLink link) {
    required.forEach(scope -> uses(scope).pages.add(link));
    ofFields.forEach(scope -> uses(scope).fields.add(link));
  }

  private Uses uses(Scope scope) {
    Uses uses = scopes.computeIfAbsent(scope.name(), it -> new Uses());
    uses.history |= scope.history();
    return uses;
  }

  ScopesView page() {
    Anchors anchors = new Anchors();
    List<ScopesView.Entry> entries = new ArrayList<>();
    scopes.forEach(
        (name, uses) ->
            entries.add(
                new ScopesView.Entry(
                    anchors.of(name), name, uses.history, uses.pages, uses.fields)));
    return new ScopesView(
        new PageFrame("Scopes", PageFrame.Part.SCOPES.path(), PageFrame.Part.SCOPES), entries);
  }

  /** Returns the scopes that apps can no longer request. */
  List<String> history() {
    return scopes.entrySet().stream()
        .filter(entry -> entry.getValue().history)
        .map(Map.Entry::getKey)
        .toList();
  }
}
