package dev.larkspur.generator.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A change that a notice announces for an operation or event.
 *
 * @param date the effective date; {@code undated} if absent
 * @param title the title of the notice
 * @param href the page of the notice
 * @param code the error code that the operation will return; null for other changes
 * @param scenario the affected group of apps; null if the notice does not distinguish any
 * @param condition the condition under which the code is returned; null if absent
 */
public record Announced(
    String date,
    String title,
    String href,
    @Nullable Long code,
    @Nullable String scenario,
    @Nullable String condition) {}
