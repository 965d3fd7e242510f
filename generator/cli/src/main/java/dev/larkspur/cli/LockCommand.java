package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.LockMerge;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.FileReplacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;

/** The command {@code larkspur lock}. */
@Command(
    name = "lock",
    description = {
      "Writes all Java names and the owners of all ids to "
          + NameLock.FILE_NAME
          + " beside the pages.",
      "The lock keeps these names when pages are edited or added, so that existing code still",
      "compiles; only new elements get new names. Commit the file together with the pages.",
      "Names of removed pages are kept as retired and return with their page. Conflict markers of",
      "a merge are resolved; if both branches contradict each other, exits with code 7.",
      "With --include or --exclude, the names of pages that are left out are kept.",
      ""
    })
final class LockCommand extends ProducingCommand {
  LockCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Path file = pages().lockFile();
    LockMerge merge = LockMerge.read(file);
    List<String> clashes = merge.clashes();
    if (!clashes.isEmpty()) {
      LockClashes.print(clashes, terminal());
      terminal()
          .err()
          .println(
              "larkspur: "
                  + file
                  + " was not written. Delete the line of the element that is to get another name, and run"
                  + " larkspur lock again.");
      return ExitCode.LOCK_CLASH;
    }
    Pipeline pipeline = pipeline();
    Naming naming = pipeline.name(pages(), merge.lock(), Settings.DEFAULT);
    if (!accepts(naming.reading())) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    naming.reading().overview().refuseNothing(pages().folder());
    NameLock lock = naming.renewedLock(pages().filter());
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), lock.content())) {
      FileReplacement.replace(file, lock.content());
    }
    report(file, lock, LockChanges.between(naming.lock(), lock));
    return ExitCode.DONE;
  }

  private void report(Path file, NameLock lock, LockChanges changes) {
    int retired = lock.retiredNames();
    terminal()
        .err()
        .println(
            file
                + ": "
                + Summary.counted(lock.names().size() - retired, "name")
                + (retired == 0 ? "" : ", " + retired + " retired")
                + "; "
                + changes.added().size()
                + " new, "
                + (changes.returned().isEmpty() ? "" : changes.returned().size() + " back, ")
                + changes.removed().size()
                + " gone, "
                + changes.renamed().size()
                + " changed");
    print("back", changes.returned());
    print("gone", changes.removed());
    print("changed", changes.renamed());
  }

  private void print(String change, List<String> names) {
    names.forEach(name -> terminal().out().println(change + " " + TerminalText.of(name)));
  }
}
