package dev.larkspur.cli;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.source.Diagnostic;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code larkspur lint}. */
@Command(
    name = "lint",
    description = {
      "Reports problems of the pages.",
      "Problems are unreadable parts, examples that do not match their table, defaults that are",
      "not listed values, repeated rows and codes, missing error tables and broken links.",
      ""
    })
final class LintCommand extends SpecCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output format: text, json, sarif. Default: text.")
  private FindingsFormat format = FindingsFormat.TEXT;

  private enum FindingsFormat {
    TEXT,
    JSON,
    SARIF
  }

  LintCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Linting linting = pipeline().lint(pages());
    Reading reading = linting.reading();
    switch (format) {
      case TEXT -> printText(reading);
      case JSON -> LintJson.write(linting, terminal().out());
      case SARIF -> Sarif.write(pages().folder(), reading.diagnostics(), terminal().out());
    }
    reading.overview().refuseUnreadable();
    return fails(reading.overview()) ? ExitCode.FAILING_DIAGNOSTICS : ExitCode.DONE;
  }

  private void printText(Reading reading) {
    DiagnosticPrinter printer = new DiagnosticPrinter(terminal().out(), isColored());
    SourceExcerpt excerpt = new SourceExcerpt(pages().folder());
    for (Diagnostic diagnostic : reading.diagnostics()) {
      printer.print(diagnostic, excerpt.of(diagnostic.location()));
    }
    RuleCounts.of(reading.diagnostics()).lines().forEach(terminal().err()::println);
    terminal().err().println(Summary.of(reading.overview()));
    terminal().err().println(reading.overview().forms().line());
  }
}
