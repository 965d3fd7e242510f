package dev.larkspur.cli;

import dev.larkspur.generator.naming.LockMerge;
import dev.larkspur.generator.output.FileReplacement;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur merge-lock}. */
@Command(
    name = "merge-lock",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Joins the locks of two branches without pages, as a merge driver of git.",
      "Writes the result to OURS. If both branches contradict each other, marks the lines with",
      "conflict markers and exits with code 7.",
      ""
    },
    footerHeading = "%nSetup:%n",
    footer = {
      "  git config merge.larkspur.driver \"larkspur merge-lock %%O %%A %%B\"",
      "  echo \"larkspur.lock.json merge=larkspur\" >> .gitattributes"
    })
final class MergeLockCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BASE", description = "The lock before both branches.")
  private Path base;

  @Parameters(
      index = "1",
      paramLabel = "OURS",
      description = "The lock of the current branch, which is replaced.")
  private Path ours;

  @Parameters(index = "2", paramLabel = "THEIRS", description = "The lock of the other branch.")
  private Path theirs;

  MergeLockCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LockMerge merge = LockMerge.of(base, ours, theirs);
    FileReplacement.replace(ours, merge.content());
    List<String> clashes = merge.clashes();
    LockClashes.print(clashes, terminal);
    return clashes.isEmpty() ? ExitCode.DONE : ExitCode.LOCK_CLASH;
  }
}
