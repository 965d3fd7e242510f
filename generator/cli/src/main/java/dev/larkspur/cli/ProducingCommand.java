package dev.larkspur.cli;

import dev.larkspur.generator.Reading;
import dev.larkspur.generator.model.Overview;
import picocli.CommandLine.Option;

/** Command whose report is text or JSON. The JSON contains the diagnostics. */
abstract class ProducingCommand extends ReportingCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output format: text, json. Default: text.")
  private Format format = Format.TEXT;

  ProducingCommand(Terminal terminal) {
    super(terminal);
  }

  final Format format() {
    return format;
  }

  /** Prints the diagnostics, and returns whether the command can continue. */
  final boolean accepts(Reading reading) {
    return accepts(reading.overview());
  }

  /** Prints the diagnostics, and returns whether the command can continue. */
  final boolean accepts(Overview overview) {
    return accepts(overview, format == Format.TEXT);
  }
}
