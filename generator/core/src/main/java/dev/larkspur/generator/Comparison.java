package dev.larkspur.generator;

import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.ApiDiff;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of two models.
 *
 * @param before the older model
 * @param after the newer model
 * @param changes the differences, with a warning if the pages are written differently
 */
public record Comparison(Reading before, Reading after, ApiChanges changes) {

  /** Compares two models with their names. */
  static Comparison of(ComparedModel older, ComparedModel newer, @Nullable String warning) {
    ApiChanges changes =
        ApiDiff.between(older.reading().api(), older.names(), newer.reading().api(), newer.names());
    return new Comparison(older.reading(), newer.reading(), changes.withWarning(warning));
  }
}
