package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.openapi.DocumentFormat;
import dev.larkspur.generator.openapi.OpenApi;
import dev.larkspur.generator.output.FileReplacement;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code larkspur openapi}. */
@Command(
    name = "openapi",
    description = {
      "Writes the model as OpenAPI 3.1: one document, or one for each product.",
      "  larkspur openapi --spec pages --output openapi.yaml",
      "  larkspur openapi --spec pages --split --output openapi --format json",
      ""
    })
final class OpenApiCommand extends ReportingCommand {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      defaultValue = "-",
      description =
          "The file to write, - for standard output; with --split the folder. Default: -.")
  private Path output = STANDARD_OUTPUT;

  @Option(
      names = "--split",
      description = "Write one document for each product, such as im.json, to the folder.")
  private boolean split;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Format: json, yaml. Default: that of the file's extension, else json.")
  private @Nullable DocumentFormat format;

  @Mixin private LanguageOption language = new LanguageOption();

  OpenApiCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String language() {
    return language.language();
  }

  @Override
  public Integer call() {
    boolean printed = output.equals(STANDARD_OUTPUT);
    if (split && printed) {
      throw new UserInputException("--split needs a folder.", "Specify it with --output.");
    }
    if (split) {
      pages().requireSeparate(output);
    } else if (!printed) {
      FileReplacement.requireFile(output);
    }
    Naming naming = pipeline().name(pages(), Settings.DEFAULT);
    OpenApi openApi = split ? OpenApi.perProduct(naming) : OpenApi.whole(naming);
    Overview overview = openApi.overview(naming.reading());
    if (!accepts(overview, true)) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    overview.refuseNothing(pages().folder());
    SortedMap<String, byte[]> files = openApi.files(documentFormat());
    if (split) {
      OutputChanges changes = new OutputFolder(output).write(files);
      terminal().err().println(GenerateReport.sentence(output, changes));
    } else {
      write(Objects.requireNonNull(files.get(files.firstKey())), printed);
    }
    return ExitCode.DONE;
  }

  private DocumentFormat documentFormat() {
    DocumentFormat named = format;
    if (named == null && !split) {
      Path name = output.getFileName();
      named = name == null ? null : DocumentFormat.ofFile(name.toString());
    }
    return named == null ? DocumentFormat.JSON : named;
  }

  private void write(byte[] document, boolean printed) {
    if (printed) {
      terminal().out().write(document, 0, document.length);
    } else {
      boolean changed = FileReplacement.update(output, document);
      terminal().err().println(output + ": " + (changed ? "written" : "unchanged"));
    }
  }
}
