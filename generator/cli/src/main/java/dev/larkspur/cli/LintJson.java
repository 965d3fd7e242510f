package dev.larkspur.cli;

import dev.larkspur.generator.Reading;
import dev.larkspur.generator.model.ModelDiagnostic;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** {@code larkspur lint --format json}. */
record LintJson(
    int pages, long errors, long warnings, long notes, List<ModelDiagnostic> diagnostics) {

  static void write(Reading reading, PrintStream out) throws IOException {
    ModelFile.write(
        out,
        new LintJson(
            reading.pages(),
            reading.count(Severity.ERROR),
            reading.count(Severity.WARNING),
            reading.count(Severity.NOTE),
            reading.diagnostics().stream().map(ModelDiagnostic::of).toList()));
  }
}
