package dev.larkspur.cli;

import dev.larkspur.generator.newpage.NewPage;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur new-page}. */
@Command(
    name = "new-page",
    description = {
      "Writes a template of a page for a new operation.",
      "It has one row in each table and the language of the pages near it. Existing files are",
      "not replaced.",
      "  larkspur new-page --spec pages im.v1.message.pin",
      "  larkspur new-page --spec pages POST /open-apis/im/v1/messages/:message_id/pins",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class NewPageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--spec",
      required = true,
      paramLabel = "DIR",
      description = "The folder of pages; created if it is missing.")
  private Path spec;

  @Parameters(
      arity = "1..2",
      paramLabel = "WHAT",
      description = "The id of the operation, or METHOD /path.")
  private List<String> what = List.of();

  NewPageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SpecFolder.requireFolder(spec);
    NewPage page =
        what.size() == 1
            ? NewPage.of(spec, what.get(0))
            : NewPage.of(spec, what.get(0), what.get(1));
    Path file = spec.resolve(page.path());
    write(file, page.text());
    terminal.out().println(file);
    terminal.err().println("larkspur: created a page for " + page.id() + ".");
    return ExitCode.DONE;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UserInputException(
          "The file " + file + " already exists and was not changed.",
          "Edit the file, or move it to another folder.");
    } catch (IOException e) {
      throw new UserInputException(
          "The page " + file + " cannot be written: " + UserInputException.unwritable(e) + ".",
          null);
    }
  }
}
