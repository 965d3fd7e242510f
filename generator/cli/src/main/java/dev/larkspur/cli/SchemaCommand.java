package dev.larkspur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur schema}. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of a file that larkspur reads or writes.",
      "Editors complete and check overlay.yaml with the schema of overlays:",
      "  larkspur schema overlay > overlay.schema.json",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FORMAT",
      description = {
        "overlay: corrections of the pages, overlay.yaml",
        "model: the output of larkspur model",
        "catalogue: the catalogue in the jar of a generated client"
      })
  private DescribedFormat format = DescribedFormat.OVERLAY;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Format that has a schema. */
  enum DescribedFormat {
    OVERLAY,
    MODEL,
    CATALOGUE;

    /** Opens the schema. */
    InputStream open() {
      String name = name().toLowerCase(Locale.ROOT) + ".schema.json";
      return Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(name), name);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream schema = format.open()) {
      schema.transferTo(terminal.out());
    }
    return ExitCode.DONE;
  }
}
