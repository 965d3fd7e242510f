package dev.larkspur.cli;

import dev.larkspur.generator.Comparison;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.JsonReport;
import dev.larkspur.generator.change.MarkdownReport;
import dev.larkspur.generator.change.TextReport;
import dev.larkspur.generator.site.DiffPage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur diff}. */
@Command(
    name = "diff",
    description = {
      "Reports the changes between two folders of pages, or model files of them.",
      "Each change has its location and its effects on requests and on code that uses the client.",
      "The last line is the part of the version that the next release should raise: major, minor",
      "or patch.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The pages that the current client was generated from.")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new pages.")
  private Path after;

  @Mixin private PageSelection selection = new PageSelection();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Fail with exit code 5 on changes of this level: breaking.")
  private @Nullable Level failOn;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "Output format: text, markdown (a section of a change log), html (one page with both"
              + " values side by side), json. Default: text.")
  private Report format = Report.TEXT;

  @Option(
      names = "--lines",
      description = "Name the lines of both pages in Markdown, too. The other formats always do.")
  private boolean lines;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Comparison comparison = terminal.pipeline().compare(before, after, selection.filter());
    // The content of an unreadable file would be reported as added or removed.
    comparison.before().overview().refuseIncomplete(false);
    comparison.after().overview().refuseIncomplete(false);
    terminal.err().println("old: " + Summary.of(comparison.before().overview()));
    terminal.err().println("new: " + Summary.of(comparison.after().overview()));
    ApiChanges changes = comparison.changes();
    if (changes.warning() != null) {
      terminal.err().println("warning: " + changes.warning());
    }
    terminal.out().print(text(changes));
    return failOn == Level.BREAKING && changes.isBreaking() ? ExitCode.BREAKING : ExitCode.DONE;
  }

  private String text(ApiChanges changes) {
    return switch (format) {
      case TEXT -> TextReport.of(changes);
      case MARKDOWN -> MarkdownReport.of(changes, lines);
      case HTML -> DiffPage.of(changes);
      case JSON -> JsonReport.of(changes);
    };
  }

  private enum Level {
    BREAKING
  }

  private enum Report {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }
}
