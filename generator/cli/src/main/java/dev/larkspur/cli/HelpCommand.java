package dev.larkspur.cli;

import dev.larkspur.generator.source.UserInputException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code larkspur help}. */
@Command(
    name = "help",
    description = {"Prints the help of a command, or the list of commands.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    helpCommand = true)
final class HelpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = CommandNames.class,
      description = "The command to describe, such as generate.")
  private @Nullable String command;

  HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Names of commands, which a shell completes. */
  static final class CommandNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Larkspur.COMMANDS.stream().map(Larkspur::name).iterator();
    }
  }

  @Override
  public Integer call() {
    CommandLine larkspur = spec.commandLine().getParent();
    CommandLine described = command == null ? larkspur : larkspur.getSubcommands().get(command);
    if (described == null) {
      UsageProblem unknown = UsageProblem.unknownCommand(larkspur, String.valueOf(command));
      throw new UserInputException(
          unknown.message(), unknown.hint() == null ? "Try: larkspur --help" : unknown.hint());
    }
    described.usage(terminal.out());
    return ExitCode.DONE;
  }
}
