package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.source.PageFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that reads a catalogue from a jar or builds it from pages. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class CatalogueCommand implements Callable<Integer> {
  private final Terminal terminal;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private @Nullable Origin origin;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Output format: text, json. Default: text.")
  private Format format = Format.TEXT;

  CatalogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Returns the catalogue.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, or the jar
   *     has no catalogue
   */
  final Catalogue catalogue() {
    if (origin != null && origin.jar != null) {
      return Catalogue.ofJar(origin.jar);
    } else if (origin != null && origin.pages != null) {
      return origin.pages.catalogue(terminal);
    }
    throw new IllegalStateException("picocli requires one of the options");
  }

  /** Returns the origin of the catalogue for messages. */
  final String origin() {
    return origin != null && origin.jar != null ? origin.jar.toString() : "the pages";
  }

  final Terminal terminal() {
    return terminal;
  }

  final Format format() {
    return format;
  }

  /** Options for a jar or pages. */
  static final class Origin {
    @Option(
        names = "--jar",
        required = true,
        paramLabel = "FILE",
        description = "The jar of a generated client, instead of pages.")
    private @Nullable Path jar;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable PagesOrigin pages;
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

    Catalogue catalogue(Terminal terminal) {
      Naming naming =
          terminal
              .pipeline()
              .name(
                  new PageSet(spec, PageFilter.of(include, exclude), language),
                  new Settings(basePackage));
      naming.reading().overview().refuseIncomplete(false);
      Api api = naming.reading().inLanguage();
      return Catalogue.of(api, JavaModel.of(api, naming.names()));
    }
  }
}
