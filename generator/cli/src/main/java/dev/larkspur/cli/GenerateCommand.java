package dev.larkspur.cli;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.incremental.IncrementalRun;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--sizes",
      description = {
        "Print the number and the bytes of the generated files of each product:",
        "sources and resources, not compiled classes."
      })
  private boolean sizes;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private ContentOptions content = new ContentOptions();

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
    IncrementalRun run =
        IncrementalRun.of(pipeline(), pages(), content.settings(client), output, cache);
    Overview overview = run.overview();
    if (!accepts(overview)) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    overview.refuseNothing(pages().folder());
    OutputChanges changes = run.write();
    @Nullable List<OutputSize> listed =
        sizes ? OutputSize.of(new OutputFolder(output), run.productFolders()) : null;
    GenerateReport report = new GenerateReport(overview, run.generated(), changes, listed, output);
    if (format() == Format.JSON) {
      report.writeJson(terminal().out());
    } else {
      terminal().out().print(report.table());
      terminal().err().println(report.sentence());
    }
    return ExitCode.DONE;
  }
}
