package dev.larkspur.generator;

import dev.larkspur.generator.alignment.Alignment;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.ApiDiff;

/**
 * Comparison of two models.
 *
 * @param before the older model
 * @param after the newer model
 * @param changes the differences, with a warning if the pages are written differently
 */
public record Comparison(Reading before, Reading after, ApiChanges changes) {

  /** Compares two models with their names. */
  static Comparison of(ComparedModel older, ComparedModel newer) {
    return new Comparison(
        older.reading(),
        newer.reading(),
        ApiDiff.between(
            older.reading().api(), older.names(), newer.reading().api(), newer.names()));
  }

  /** Compares two aligned models. Mirrors have different files and paths for the same page. */
  static Comparison of(ComparedModel older, ComparedModel newer, Alignment alignment) {
    Comparison all = of(older, newer);
    ApiChanges changes =
        all.changes()
            .without(
                change ->
                    change.isMove()
                        && change.oldPlace() != null
                        && alignment.isAligned(change.oldPlace().path()));
    return new Comparison(all.before(), all.after(), changes.withWarning(alignment.summary()));
  }
}
