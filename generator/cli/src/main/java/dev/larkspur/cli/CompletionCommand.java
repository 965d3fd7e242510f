package dev.larkspur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** The command {@code larkspur completion}. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which bash and zsh complete commands, options and values.",
      "In ~/.bashrc, or in ~/.zshrc after compinit:",
      "  source <(larkspur completion)",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine larkspur = spec.commandLine().getParent();
    larkspur
        .getSubcommands()
        .values()
        .forEach(command -> lowerCaseValues(command.getCommandSpec()));
    terminal.out().print(AutoComplete.bash(larkspur.getCommandName(), larkspur));
    return ExitCode.DONE;
  }

  /** Lets a command offer the values of enums as its help spells them. */
  private static void lowerCaseValues(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (option.type().isEnum()) {
        command.remove(option);
        command.addOption(
            OptionSpec.builder(option).completionCandidates(lowerCase(option)).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      if (parameter.type().isEnum()) {
        command.remove(parameter);
        command.addPositional(
            PositionalParamSpec.builder(parameter)
                .completionCandidates(lowerCase(parameter))
                .build());
      }
    }
  }

  private static List<String> lowerCase(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    argument.completionCandidates().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
    return values;
  }
}
