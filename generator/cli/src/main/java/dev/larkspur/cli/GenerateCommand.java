package dev.larkspur.cli;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.source.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code larkspur generate}. */
@Command(
    name = "generate",
    description = {
      "Generates a Java client from the pages.",
      "Only files that changed are written, and only files that larkspur wrote are ever deleted.",
      ""
    })
final class GenerateCommand extends SpecCommand {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The source root to write to.")
  private Path output;

  @Mixin private ClientOptions client = new ClientOptions();

  GenerateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Generation generation = pipeline().generate(pages(), client.settings());
    if (!accepts(generation.reading())) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    refuseNothing(generation.reading());
    OutputChanges changes = new OutputFolder(output).write(generation.contents());
    GenerateReport report = new GenerateReport(generation, changes, output);
    if (format() == Format.JSON) {
      report.writeJson(terminal().out());
    } else {
      terminal().out().print(report.table());
      terminal().err().println(report.sentence());
    }
    return ExitCode.DONE;
  }

  /** An empty client is never what was meant, and writing it would delete the one there is. */
  private void refuseNothing(Reading reading) {
    if (reading.api().operations().isEmpty() && reading.api().events().isEmpty()) {
      throw new Refusal(
          "None of the "
              + reading.pages()
              + " pages in "
              + pages().folder()
              + " describes an operation or an event; nothing was written.",
          null);
    }
  }
}
