package dev.larkspur.cli;

import dev.larkspur.generator.Reading;
import dev.larkspur.generator.output.FileReplacement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code larkspur model}. */
@Command(
    name = "model",
    description = {
      "Writes what the pages describe as one JSON object: operations, events, notices, diagnostics.",
      ""
    })
final class ModelCommand extends ProducingCommand {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; - is standard output, the default.")
  private @Nullable Path output;

  ModelCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Reading reading = pipeline().read(pages());
    if (!accepts(reading)) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    if (output == null || output.toString().equals("-")) {
      reading.toModelFile().write(terminal().out());
    } else {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      reading.toModelFile().write(json);
      FileReplacement.replace(output, json.toByteArray());
    }
    return ExitCode.DONE;
  }
}
