package dev.larkspur.generator.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A link to a page of the site.
 *
 * @param text its text
 * @param href its target; null if absent
 */
public record SiteLink(String text, @Nullable String href) {}
