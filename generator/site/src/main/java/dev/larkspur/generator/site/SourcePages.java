package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.TranslatedPage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of the site for each source page, by path, and the product it belongs to. */
final class SourcePages {
  private final Map<String, String> pages = new HashMap<>();
  private final Map<String, String> products = new HashMap<>();

  private final boolean all;

  /**
   * Finds the pages of an API.
   *
   * @param all whether source pages that describe nothing of the API belong to the site
   */
  SourcePages(Api api, SitePaths paths, boolean all) {
    this.all = all;
    for (Operation operation : api.operations()) {
      String path = paths.of(operation.id());
      String product = operation.id().project();
      add(operation.page().source().path(), path, product);
      for (TranslatedPage page : operation.page().translations().values()) {
        add(page.source().path(), path, product);
      }
    }
    for (Event event : api.events()) {
      String product = SitePaths.productOf(event);
      add(event.source().path(), paths.of(event), product);
      for (TranslatedPage page : event.translations().values()) {
        add(page.source().path(), paths.of(event), product);
      }
    }
    for (Notice notice : api.notices()) {
      add(notice.source().path(), paths.ofNotice(notice.id()), null);
    }
  }

  private void add(String source, String path, @Nullable String product) {
    pages.putIfAbsent(source, path + ".html");
    if (product != null) {
      products.putIfAbsent(source, product);
    }
  }

  /** Returns whether the site describes what was found on a source page. */
  boolean includes(String source) {
    return all || pages.containsKey(source);
  }

  /** Returns the path of the page of the site, with its extension; null if absent. */
  @Nullable String page(String source) {
    return pages.get(source);
  }

  /** Returns the product that a source page describes a part of; null if it describes none. */
  @Nullable String product(String source) {
    return products.get(source);
  }
}
