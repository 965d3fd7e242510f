package dev.larkspur.cli;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.site.Site;
import java.nio.file.Path;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code larkspur site}. */
@Command(
    name = "site",
    description = {
      "Writes a static site about the API: plain files that need no server and no network.",
      "Only changed files are written, and only files that larkspur wrote are deleted.",
      ""
    })
final class SiteCommand extends SpecCommand {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path output;

  @Mixin private ClientOptions client = new ClientOptions();

  @Mixin private LanguageOption language = new LanguageOption();

  SiteCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String language() {
    return language.language();
  }

  @Override
  public Integer call() {
    pages().requireOutside(output);
    Linting linting = pipeline().lint(pages());
    Settings settings = client.settings();
    Naming naming = linting.name(pages(), settings);
    Overview overview = naming.reading().overview();
    overview.refuseUnreadable(false);
    overview.refuseNothing(pages().folder());
    if (fails(overview)) {
      terminal().err().println("larkspur: nothing was written because of the diagnostics.");
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    SortedMap<String, byte[]> files =
        Site.files(naming, linting, pages().folder(), settings.products());
    OutputChanges changes = new OutputFolder(output).write(files);
    terminal().err().println(Summary.of(overview));
    terminal().err().println(sentence(files, changes));
    return ExitCode.DONE;
  }

  private String sentence(SortedMap<String, byte[]> files, OutputChanges changes) {
    long bytes = files.values().stream().mapToLong(content -> content.length).sum();
    return Summary.counted(files.size(), "file")
        + " of "
        + bytes / 1024
        + " KB in "
        + output
        + ": "
        + (changes.added().size() + changes.changed().size())
        + " written, "
        + changes.unchanged()
        + " unchanged, "
        + changes.removed().size()
        + " removed";
  }
}
