package dev.larkspur.generator.model;

import dev.larkspur.generator.source.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic as it stands in JSON. The rule is a word here, since a model file may come from a
 * version that knows other rules.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule the rule's stable id
 * @param message what was found, then what was expected
 * @param path the page's path below the spec folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param hint what to do about it
 */
public record ModelDiagnostic(
    String severity,
    String rule,
    String message,
    String path,
    int line,
    int column,
    @Nullable String hint) {

  /** The JSON form of a diagnostic. */
  public static ModelDiagnostic of(Diagnostic diagnostic) {
    return new ModelDiagnostic(
        diagnostic.severity().label(),
        diagnostic.rule().name(),
        diagnostic.message(),
        diagnostic.location().path(),
        diagnostic.location().line(),
        diagnostic.location().column(),
        diagnostic.hint());
  }
}
