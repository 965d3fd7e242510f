package dev.larkspur.generator.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a documentation page.
 *
 * @param title the page's title
 * @param description the Markdown text before the first part; empty if absent
 * @param fullPath the page's path on the portal, without host and {@code /document}
 * @param updatedAt when the portal last changed the page
 * @param language the language of the page; null in model files of earlier versions
 * @param source the file that the page was read from
 * @param translations the pages by language, if pages of several languages describe the same
 * @param marked whether a marker on the page names the operation; not in the model file
 */
public record PageInfo(
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    @Nullable String language,
    Source source,
    Map<String, TranslatedPage> translations,
    boolean marked) {
  public PageInfo {
    translations = Translations.copy(translations);
  }
}
