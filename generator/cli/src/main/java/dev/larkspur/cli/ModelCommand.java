package dev.larkspur.cli;

import dev.larkspur.generator.Reading;
import dev.larkspur.generator.output.FileReplacement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code larkspur model}. */
@Command(
    name = "model",
    description = {"Writes the model and the diagnostics as one JSON object.", ""})
final class ModelCommand extends ProducingCommand {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; - for standard output. Default: -.")
  private @Nullable Path output;

  @Mixin private LanguageOption language = new LanguageOption();

  ModelCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String language() {
    return language.language();
  }

  @Override
  public Integer call() throws IOException {
    Path file = output == null || output.toString().equals("-") ? null : output;
    if (file != null) {
      FileReplacement.requireFile(file);
    }
    Reading reading = pipeline().read(pages());
    if (!accepts(reading)) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    if (file == null) {
      reading.toModelFile().write(terminal().out());
    } else {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      reading.toModelFile().write(json);
      FileReplacement.replace(file, json.toByteArray());
    }
    return ExitCode.DONE;
  }
}
