package dev.larkspur.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A help page that the platform links to.
 *
 * @param url the URL of the page
 * @param description the description of the page
 */
public record Help(@Nullable String url, @Nullable String description) implements Serializable {}
