package dev.larkspur.cli;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options for the origin of a catalogue: a jar, pages or a model file. */
final class CatalogueOrigin {
  /** Message for none or several of the options. */
  static final String EXACTLY_ONE = "Specify exactly one of --spec, --model, --jar.";

  static final String OF_PAGES = "--include, --exclude, --package and --language belong to --spec.";

  @Option(
      names = "--jar",
      required = true,
      paramLabel = "FILE",
      description = "The jar of a generated client, instead of pages.")
  private @Nullable Path jar;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "A model file that larkspur model wrote, instead of pages.")
  private @Nullable Path model;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private @Nullable PagesOrigin pages;

  /**
   * Reads the description of the API.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, the jar
   *     has no catalogue, or the file is not a model file
   */
  DescribedApi describe(Terminal terminal) {
    if (jar != null) {
      return new DescribedApi(Catalogue.ofJar(jar), null);
    } else if (model != null) {
      requireModelFile(model);
      return DescribedApi.of(
          terminal.pipeline().name(model, new Settings(Settings.DEFAULT_PACKAGE)));
    } else if (pages != null) {
      return pages.describe(terminal);
    }
    throw new IllegalStateException("picocli requires one of the options");
  }

  /** Returns the name of the origin for messages. */
  String name() {
    return jar != null ? jar.toString() : model != null ? model.toString() : "the pages";
  }

  /** Returns the folder of pages or the model file; null for a jar. */
  @Nullable Path source() {
    return pages == null ? model : pages.spec;
  }

  /**
   * Checks that the folder or file exists.
   *
   * @throws UserInputException if it does not exist
   */
  void requireExisting() {
    Path path = jar == null ? source() : jar;
    if (path != null && !Files.exists(path)) {
      throw new UserInputException(
          path + " does not exist.", "Specify a folder of pages, a model file or a jar.");
    }
  }

  private static void requireModelFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserInputException(
          file + " is a folder; expected a model file.", "For a folder of pages use --spec.");
    }
  }

  /** Returns the pages that the options select. */
  PageFilter filter() {
    return pages == null ? PageFilter.ALL : PageFilter.of(pages.include, pages.exclude);
  }

  /** Options for pages. */
  static final class PagesOrigin {
    @Option(
        names = "--spec",
        required = true,
        paramLabel = "DIR",
        description = "The folder of documentation pages (*.md, *.txt; README.md is skipped).")
    private Path spec;

    @Option(
        names = "--include",
        paramLabel = "GLOB",
        description = {
          "Read only pages whose path below the folder matches, such as 'im-v1/**'.",
          "Can be repeated."
        })
    private List<String> include = List.of();

    @Option(
        names = "--exclude",
        paramLabel = "GLOB",
        description = "Leave out pages whose path matches. Can be repeated.")
    private List<String> exclude = List.of();

    @Option(
        names = "--package",
        paramLabel = "NAME",
        defaultValue = Settings.DEFAULT_PACKAGE,
        description =
            "The parent package of generated packages. Default: " + Settings.DEFAULT_PACKAGE + ".")
    private String basePackage = Settings.DEFAULT_PACKAGE;

    @Option(
        names = "--language",
        paramLabel = "LANGUAGE",
        defaultValue = PageSet.DEFAULT_LANGUAGE,
        description = LanguageOption.DESCRIPTION)
    private String language = PageSet.DEFAULT_LANGUAGE;

    private DescribedApi describe(Terminal terminal) {
      return DescribedApi.of(
          terminal
              .pipeline()
              .name(
                  new PageSet(spec, PageFilter.of(include, exclude), language),
                  new Settings(basePackage)));
    }
  }
}
