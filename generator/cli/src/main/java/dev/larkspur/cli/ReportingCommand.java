package dev.larkspur.cli;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Option;

/**
 * Command that reports the diagnostics of pages. Notes are only counted unless an option asks for
 * them.
 */
abstract class ReportingCommand extends SpecCommand {
  @Option(
      names = "--notes",
      description = "Print notes on pages, which are otherwise only counted.")
  private boolean notes;

  ReportingCommand(Terminal terminal) {
    super(terminal);
  }

  /**
   * Returns whether the command can continue.
   *
   * @param isPrinted whether to print the diagnostics, because the output does not contain them
   */
  final boolean accepts(Overview overview, boolean isPrinted) {
    if (isPrinted) {
      print(overview);
    }
    overview.refuseUnreadable(isPrinted);
    if (fails(overview)) {
      terminal().err().println("larkspur: nothing was written because of the diagnostics.");
      return false;
    }
    return true;
  }

  private void print(Overview overview) {
    DiagnosticPrinter printer = new DiagnosticPrinter(terminal().err(), isColored());
    List<Diagnostic> counted = new ArrayList<>();
    for (Diagnostic found : overview.diagnostics()) {
      if (isShown(found)) {
        printer.print(found);
      } else {
        counted.add(found);
      }
    }
    terminal().err().println(Summary.of(overview));
    terminal().err().println(overview.forms().line());
    if (!counted.isEmpty()) {
      terminal().err().println(counted(counted));
    }
    if (overview.unlisted() > 0) {
      terminal().err().println(Summary.unlisted(overview));
    }
  }

  private boolean isShown(Diagnostic found) {
    return notes
        || found.severity() != Severity.NOTE
        || failsOn(Severity.NOTE)
        || found.rule().isAboutFilesBesidePages();
  }

  private static String counted(List<Diagnostic> notes) {
    StringJoiner text = new StringJoiner(", ", "Not shown: ", "; --notes shows them.");
    RuleCounts.of(notes).byRule().forEach((rule, count) -> text.add(count + " " + rule));
    return text.toString();
  }
}
