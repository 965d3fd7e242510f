package dev.larkspur.cli;

import dev.larkspur.generator.CheckResult;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.output.OutputChanges;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code larkspur check}. */
@Command(
    name = "check",
    description = {
      "Checks whether the generated code and the lock are up to date; writes nothing.",
      "If they are not, lists the differences and exits with code 4.",
      ""
    })
final class CheckCommand extends ProducingCommand {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The source root of the generated code.")
  private Path output;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private ContentOptions content = new ContentOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String language() {
    return language.language();
  }

  @Override
  public Integer call() throws IOException {
    pages().requireSeparate(output);
    Pipeline pipeline = pipeline();
    Generation generation = pipeline.generate(pages(), content.settings(client));
    if (!accepts(generation.overview())) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    CheckResult result = pipeline.check(pages(), generation, output);
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), new Json(result.files(), result.lock()));
    } else {
      result.lines().forEach(line -> terminal().out().println(TerminalText.of(line)));
      result.advice().forEach(line -> terminal().err().println("larkspur: " + line));
    }
    return result.isUpToDate() ? ExitCode.DONE : ExitCode.OUT_OF_DATE;
  }

  private record Json(OutputChanges files, @Nullable LockChanges lock) {}
}
