package dev.larkspur.cli;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.lint.Baseline;
import dev.larkspur.generator.output.FileReplacement;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code larkspur lint}. */
@Command(
    name = "lint",
    description = {
      "Reports problems of the pages.",
      "Problems are unreadable parts, examples and defaults that contradict their table, values",
      "outside lists and ranges, repeated rows and codes, missing error tables and broken links.",
      ""
    })
final class LintCommand extends SpecCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output format: text, json, sarif. Default: text.")
  private FindingsFormat format = FindingsFormat.TEXT;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Report only findings that this file does not accept.")
  private @Nullable Path baseline;

  @Option(
      names = "--update-baseline",
      description = "Write the findings of this run to the baseline, which then accepts them.")
  private boolean updateBaseline;

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
    if (updateBaseline && baseline == null) {
      throw new UserInputException("--update-baseline requires --baseline FILE.", null);
    }
    if (baseline != null && updateBaseline) {
      FileReplacement.requireFile(baseline);
      Linting all = pipeline().lint(pages());
      all.reading().overview().refuseUnreadable(false);
      return update(baseline, all.reading().diagnostics());
    }
    Baseline accepted = baseline == null ? null : Baseline.read(baseline);
    Linting all = pipeline().lint(pages());
    Linting linting = accepted == null ? all : all.beyond(accepted);
    switch (format) {
      case TEXT -> printText(linting);
      case JSON -> LintJson.write(linting, terminal().out());
      case SARIF ->
          Sarif.write(pages().folder(), linting.reading().diagnostics(), terminal().out());
    }
    if (accepted != null) {
      printBaseline(accepted, all.reading().diagnostics(), linting.reading().diagnostics().size());
    }
    all.reading().overview().refuseIncomplete(true);
    return fails(linting.reading().overview()) ? ExitCode.FAILING_DIAGNOSTICS : ExitCode.DONE;
  }

  private int update(Path file, List<Diagnostic> findings) {
    FileReplacement.replace(file, Baseline.of(findings).content());
    terminal().err().println(file + ": accepts " + Summary.counted(findings.size(), "finding"));
    return ExitCode.DONE;
  }

  private void printBaseline(Baseline accepted, List<Diagnostic> findings, int unaccepted) {
    int gone = accepted.goneFrom(findings);
    int known = findings.size() - unaccepted;
    terminal()
        .err()
        .println(
            "The baseline accepts "
                + Summary.counted(known, "finding")
                + (gone == 0
                    ? "."
                    : "; "
                        + Summary.counted(gone, "accepted finding")
                        + (gone == 1 ? " no longer occurs" : " no longer occur")
                        + ". Use --update-baseline to write it again."));
  }

  private void printText(Linting linting) {
    Reading reading = linting.reading();
    DiagnosticPrinter printer = new DiagnosticPrinter(terminal().out(), isColored());
    SourceExcerpt excerpt = new SourceExcerpt(pages().folder());
    for (Diagnostic diagnostic : reading.diagnostics()) {
      printer.print(diagnostic, excerpt.of(diagnostic.location()));
    }
    RuleCounts.of(reading.diagnostics()).lines().forEach(terminal().err()::println);
    terminal().err().println(Summary.of(reading.overview()));
    if (!linting.onPurpose().isEmpty()) {
      terminal().err().println(leftOut(linting.onPurpose()));
    }
    terminal().err().println(reading.overview().forms().line());
  }

  private static String leftOut(List<Diagnostic> onPurpose) {
    return "Left out on purpose: "
        + Summary.counted(pages(onPurpose, Rule.PAGE_NOT_AN_API), "page")
        + " without an API, programs on "
        + Summary.counted(pages(onPurpose, Rule.PROGRAM_LEFT_OUT), "page")
        + " of events or callbacks";
  }

  private static long pages(List<Diagnostic> diagnostics, Rule rule) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.rule() == rule)
        .map(diagnostic -> diagnostic.location().path())
        .distinct()
        .count();
  }
}
