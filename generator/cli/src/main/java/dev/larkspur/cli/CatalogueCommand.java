package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import java.util.Objects;
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
  private @Nullable CatalogueOrigin origin;

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
    return required().describe(terminal).catalogue();
  }

  /** Returns the origin of the catalogue for messages. */
  final String origin() {
    return required().name();
  }

  private CatalogueOrigin required() {
    return Objects.requireNonNull(origin, "picocli requires one of the options");
  }

  final Terminal terminal() {
    return terminal;
  }

  final Format format() {
    return format;
  }
}
