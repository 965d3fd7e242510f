package dev.larkspur.cli;

import dev.larkspur.generator.newpage.NewPage;
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

/** {@code larkspur new-page}. */
@Command(
    name = "new-page",
    description = {
      "Writes a page to begin with, for an operation that has none yet: every table has a row to",
      "copy. A file that is there is never replaced.",
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
      description = "The folder of pages; made if there is none.")
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
    NewPage page =
        what.size() == 1 ? NewPage.of(what.get(0)) : NewPage.of(what.get(0), what.get(1));
    Path file = spec.resolve(page.path());
    write(file, page.text());
    terminal.out().println(file);
    terminal.err().println("larkspur: " + page.id() + " has a page to begin with.");
    return ExitCode.DONE;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UserInputException(
          file + " is there already; it was not changed.", "Edit it, or move it away.");
    } catch (IOException e) {
      throw new UserInputException(
          "The page " + file + " cannot be written: " + UserInputException.unwritable(e) + ".",
          null);
    }
  }
}
