package dev.larkspur.cli;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FreshHints;
import dev.larkspur.generator.source.Severity;
import java.io.PrintStream;
import java.util.List;

/**
 * Printer of diagnostics: {@code path:line:column: severity RULE message}, followed by the hint
 * unless it was printed before.
 */
final class DiagnosticPrinter {
  private static final String RESET = "\u001b[0m";

  private final PrintStream out;
  private final boolean color;
  private final FreshHints hints = new FreshHints();

  DiagnosticPrinter(PrintStream out, boolean color) {
    this.out = out;
    this.color = color;
  }

  void print(Diagnostic diagnostic) {
    print(diagnostic, List.of());
  }

  /** Prints a diagnostic with lines of the page before its hint. */
  void print(Diagnostic diagnostic, List<String> excerpt) {
    out.println(
        TerminalText.of(diagnostic.location().toString())
            + ": "
            + painted(diagnostic.severity())
            + " "
            + diagnostic.rule()
            + " "
            + TerminalText.of(diagnostic.message()));
    for (String line : excerpt) {
      out.println(line);
    }
    String hint = hints.of(diagnostic);
    if (hint != null) {
      out.println("  " + TerminalText.of(hint));
    }
  }

  private String painted(Severity severity) {
    if (!color) {
      return severity.label();
    }
    String paint =
        switch (severity) {
          case ERROR -> "\u001b[31m";
          case WARNING -> "\u001b[33m";
          case NOTE -> "\u001b[36m";
        };
    return paint + severity.label() + RESET;
  }
}
