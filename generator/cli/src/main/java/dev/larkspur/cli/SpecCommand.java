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

/** A command over a folder of pages: which pages, what fails, how it looks. */
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
      description = "Fail if a page was left out; the same as --fail-on error.")
  private boolean strict;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Fail with exit code 3 on diagnostics of this level or above: error, warning, note.")
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

  /** The pipeline, telling on the terminal how far it is. */
  final Pipeline pipeline() {
    return terminal.pipeline();
  }

  /** The pages that the options choose. */
  final PageSet pages() {
    return new PageSet(spec, selection.filter());
  }

  /** Whether there are diagnostics of the failing level. */
  final boolean fails(Overview overview) {
    Severity level = failingLevel();
    return level != null && overview.hasAtLeast(level);
  }

  /** Whether diagnostics of a level fail the command. */
  final boolean failsOn(Severity severity) {
    Severity level = failingLevel();
    return level != null && severity.isAtLeast(level);
  }

  private @Nullable Severity failingLevel() {
    return strict && failOn == null ? Severity.ERROR : failOn;
  }

  final Terminal terminal() {
    return terminal;
  }

  final boolean isColored() {
    return color.isOn();
  }
}
