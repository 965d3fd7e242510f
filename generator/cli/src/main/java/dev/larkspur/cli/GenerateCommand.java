package dev.larkspur.cli;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.incremental.IncrementalRun;
import dev.larkspur.generator.model.Overview;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code larkspur generate}. */
@Command(
    name = "generate",
    description = {
      "Generates a Java client from the pages.",
      "Only changed files are written, and only files that larkspur wrote are deleted.",
      "The folder " + CacheFolder.NAME + " in the output folder makes later runs faster;",
      "it can be deleted at any time.",
      ""
    })
final class GenerateCommand extends ProducingCommand {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The source root to write to.")
  private Path output;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  GenerateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String language() {
    return language.language();
  }

  @Override
  public Integer call() throws IOException {
    Path cache = output.resolve(CacheFolder.NAME);
    IncrementalRun run = IncrementalRun.of(pipeline(), pages(), client.settings(), output, cache);
    Overview overview = run.overview();
    if (!accepts(overview)) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    overview.refuseNothing(pages().folder());
    GenerateReport report = new GenerateReport(overview, run.generated(), run.write(), output);
    if (format() == Format.JSON) {
      report.writeJson(terminal().out());
    } else {
      terminal().out().print(report.table());
      terminal().err().println(report.sentence());
    }
    return ExitCode.DONE;
  }
}
