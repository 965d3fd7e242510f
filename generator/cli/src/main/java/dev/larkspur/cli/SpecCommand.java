package dev.larkspur.cli;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Severity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command over a folder of pages, with options for pages, failing severity and colour. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class SpecCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--spec",
      required = true,
      paramLabel = "DIR",
      description = "The folder of documentation pages (*.md, *.txt; README.md is skipped).")
  private Path spec;

  @Mixin private PageSelection selection = new PageSelection();

  @Option(
      names = "--strict",
      description = "Fail if a page was left out; equivalent to --fail-on error.")
  private boolean strict;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Fail with exit code 3 on diagnostics of this severity or above: error, warning, note.")
  private @Nullable Severity failOn;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colour diagnostics: auto, always, never. Default: auto.")
  private ColorMode color = ColorMode.AUTO;

  SpecCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns a pipeline that reports its progress on the terminal. */
  final Pipeline pipeline() {
    return terminal.pipeline();
  }

  /** Returns the pages that the options select. */
  final PageSet pages() {
    return new PageSet(spec, selection.filter(), language());
  }

  /** Returns the language of texts, for which commands that write texts have an option. */
  String language() {
    return PageSet.DEFAULT_LANGUAGE;
  }

  /**
   * Returns whether there are diagnostics of the failing severity, or a correction was not applied.
   */
  final boolean fails(Overview overview) {
    Severity failing = failingSeverity();
    return overview.lacksCorrection() || (failing != null && overview.hasAtLeast(failing));
  }

  /** Returns whether diagnostics of a severity fail the command. */
  final boolean failsOn(Severity severity) {
    Severity failing = failingSeverity();
    return failing != null && severity.isAtLeast(failing);
  }

  private @Nullable Severity failingSeverity() {
    return strict && failOn == null ? Severity.ERROR : failOn;
  }

  final Terminal terminal() {
    return terminal;
  }

  final boolean isColored() {
    return color.isOn();
  }
}
