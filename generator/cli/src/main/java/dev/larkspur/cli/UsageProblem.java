package dev.larkspur.cli;

import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.portal.PortalSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Error in the arguments of a command.
 *
 * @param message what was found, then what was expected
 * @param hint a suggestion; null if no name is similar
 */
record UsageProblem(String message, @Nullable String hint) {

  /** Returns the path for an argument. An empty path would be the current folder. */
  static Path path(String argument) {
    if (argument.isEmpty()) {
      throw new TypeConversionException("expected a path");
    }
    return Path.of(argument);
  }

  /** Returns the description of what the parser reported. */
  static UsageProblem of(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    List<String> unmatched = command.getUnmatchedArguments();
    List<String> unknown = unmatched.stream().filter(it -> it.startsWith("-")).toList();
    // A missing option may be misspelt, so unknown options are reported first.
    if (!unknown.isEmpty() && isAboutMissingOrUnmatched(problem)) {
      return unknownOptions(command, unknown);
    }
    if (command.getParent() == null && !unmatched.isEmpty()) {
      return unknownCommand(command, unmatched.get(0));
    }
    if (isAboutOrigin(problem)) {
      return new UsageProblem(CatalogueOrigin.EXACTLY_ONE, CatalogueOrigin.OF_PAGES);
    }
    if (problem instanceof UnmatchedArgumentException && !unmatched.isEmpty()) {
      return new UsageProblem("Unexpected argument: '" + unmatched.get(0) + "'.", null);
    }
    String value = invalidValue(problem);
    return new UsageProblem(value == null ? String.valueOf(problem.getMessage()) : value, null);
  }

  /** Returns the description of a command that does not exist. */
  static UsageProblem unknownCommand(CommandLine larkspur, String name) {
    return new UsageProblem(
        "Unknown command: '" + name + "'.",
        NearestNames.question(name, larkspur.getSubcommands().keySet()));
  }

  private static boolean isAboutMissingOrUnmatched(ParameterException problem) {
    return problem instanceof MissingParameterException
        || problem instanceof UnmatchedArgumentException;
  }

  private static UsageProblem unknownOptions(CommandLine command, List<String> unknown) {
    List<String> names = unknown.stream().map(UsageProblem::name).distinct().toList();
    return new UsageProblem(
        (names.size() == 1 ? "Unknown option: " : "Unknown options: ")
            + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
            + ".",
        question(command, names.get(0)));
  }

  private static String name(String option) {
    int value = option.indexOf('=');
    return value < 0 ? option : option.substring(0, value);
  }

  private static @Nullable String question(CommandLine command, String unknown) {
    if (unknown.length() < "--x".length()) {
      return null;
    }
    List<String> known = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        known.add(option.longestName());
      }
    }
    return NearestNames.question(unknown, known);
  }

  /** Returns whether none or several of the options for the origin of a catalogue were given. */
  private static boolean isAboutOrigin(ParameterException problem) {
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().stream().anyMatch(it -> it.group() != null);
    }
    return problem instanceof MutuallyExclusiveArgsException;
  }

  /** Returns the message for a value of the wrong form; null if another problem was reported. */
  private static @Nullable String invalidValue(ParameterException problem) {
    ArgSpec argument = problem.getArgSpec();
    String value = problem.getValue();
    if (argument == null || value == null || problem.getCause() == null) {
      return null;
    }
    Class<?> type = argument.type();
    if (type == Path.class && value.isEmpty()) {
      return name(argument) + " is empty.";
    } else if (type == URI.class) {
      return PortalSettings.rejection(value);
    }
    String expected = null;
    if (type == LocalDate.class) {
      expected = "a date such as 2025-12-31";
    } else if (type.isEnum()) {
      expected = "one of " + values(type);
    }
    return expected == null
        ? null
        : "Invalid value for "
            + (argument.isOption() ? "option '" + name(argument) + "'" : name(argument))
            + ": expected "
            + expected
            + " but was '"
            + value
            + "'.";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String values(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
