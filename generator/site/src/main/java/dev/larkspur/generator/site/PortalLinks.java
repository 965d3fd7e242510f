package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.TranslatedPage;
import dev.larkspur.generator.pagetext.LinkTarget;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Targets of links in page text: the page of the site if there is one, otherwise the portal. */
final class PortalLinks {
  private static final String HTML = ".html";

  /** Pages of the site by the path of the portal's page. */
  private final Map<String, String> pages = new HashMap<>();

  PortalLinks(Api api, SitePaths paths) {
    for (Operation operation : api.operations()) {
      String page = paths.of(operation.id());
      add(operation.page().fullPath(), page);
      addAll(operation.page().translations(), page);
    }
    for (Event event : api.events()) {
      add(event.fullPath(), paths.of(event));
      addAll(event.translations(), paths.of(event));
    }
    for (Notice notice : api.notices()) {
      add(notice.fullPath(), paths.ofNotice(notice.id()));
      addAll(notice.translations(), paths.ofNotice(notice.id()));
    }
  }

  private void addAll(Map<String, TranslatedPage> translations, String page) {
    translations.values().forEach(translated -> add(translated.fullPath(), page));
  }

  private void add(@Nullable String fullPath, String page) {
    if (fullPath != null) {
      pages.putIfAbsent(fullPath, page);
    }
  }

  /**
   * Returns the target of a link from a page in a folder of the site; null if it is not safe.
   *
   * @param destination the destination as the page of the portal has it
   */
  @Nullable String target(String destination) {
    String path = pathOf(destination);
    String page = path == null ? null : pages.get(path);
    return page == null ? LinkTarget.of(destination) : "../" + page + HTML;
  }

  /** Returns the URL of a page of the portal; null if its path is missing or not safe. */
  static @Nullable String portal(@Nullable String fullPath) {
    return fullPath == null ? null : LinkTarget.ofPage(fullPath);
  }

  /** Returns the path of the portal's page without query and fragment; null for other links. */
  private static @Nullable String pathOf(String destination) {
    String path =
        destination.startsWith(LinkTarget.PORTAL + "/")
            ? destination.substring(LinkTarget.PORTAL.length())
            : LinkTarget.pathOf(destination);
    return path == null ? null : path.substring(0, end(path));
  }

  private static int end(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return end;
  }
}
