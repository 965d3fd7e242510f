package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The page about scopes.
 *
 * @param frame what surrounds it
 * @param scopes the scopes, by name
 */
public record ScopesView(PageFrame frame, List<Entry> scopes) {
  public ScopesView {
    scopes = List.copyOf(scopes);
  }

  /**
   * A scope.
   *
   * @param anchor the fragment identifier
   * @param name the name
   * @param history whether apps can no longer request it
   * @param pages the operations and events that it permits
   * @param fields the operations and events with fields that it permits
   */
  public record Entry(
      String anchor, String name, boolean history, List<SiteLink> pages, List<SiteLink> fields) {
    public Entry {
      pages = List.copyOf(pages);
      fields = List.copyOf(fields);
    }
  }
}
