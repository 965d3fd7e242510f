package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.FileReplacement;
import java.io.IOException;
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
      "With --include or --exclude, the names of pages that are left out are kept.",
      ""
    })
final class LockCommand extends ProducingCommand {
  LockCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = pipeline();
    Naming naming = pipeline.name(pages(), Settings.DEFAULT);
    if (!accepts(naming.reading())) {
      return ExitCode.FAILING_DIAGNOSTICS;
    }
    naming.reading().overview().refuseNothing(pages().folder());
    NameLock lock = pipeline.lock(pages(), naming);
    LockChanges changes = LockChanges.between(naming.lock(), lock);
    if (!lock.equals(naming.lock())) {
      FileReplacement.replace(pages().lockFile(), lock.content());
    }
    terminal()
        .err()
        .println(
            pages().lockFile()
                + ": "
                + Summary.counted(lock.names().size(), "name")
                + "; "
                + changes.added().size()
                + " new, "
                + changes.removed().size()
                + " gone, "
                + changes.renamed().size()
                + " changed");
    changes.removed().forEach(name -> terminal().out().println("gone " + TerminalText.of(name)));
    changes.renamed().forEach(name -> terminal().out().println("changed " + TerminalText.of(name)));
    return ExitCode.DONE;
  }
}
