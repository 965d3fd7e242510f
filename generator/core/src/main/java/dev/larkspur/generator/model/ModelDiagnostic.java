package dev.larkspur.generator.model;

import dev.larkspur.generator.source.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic in JSON. The rule is a string, since a model file may come from a version that has
 * other rules.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule the rule's stable id
 * @param message the message
 * @param path the page's path below the spec folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param hint how to correct it; null if absent
 */
public record ModelDiagnostic(
    String severity,
    String rule,
    String message,
    String path,
    int line,
    int column,
    @Nullable String hint) {

  /** Returns the JSON form of a diagnostic. */
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
