package dev.larkspur.cli;

import dev.larkspur.generator.source.UserInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code larkspur} command. */
@Command(
    name = "larkspur",
    description = {
      "Turns a folder of Feishu/Lark documentation pages into a typed Java client.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      GenerateCommand.class,
      CheckCommand.class,
      LockCommand.class,
      DiffCommand.class,
      LintCommand.class,
      PullCommand.class,
      NewPageCommand.class,
      ExplainCommand.class,
      ScopesCommand.class,
      ModelCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done; wrong pages were reported and the rest was worked on",
      "  1  a fault of larkspur's own",
      "  2  wrong usage, no pages, unreadable input or unwritable output",
      "  3  diagnostics at the level of --strict or --fail-on; nothing was written",
      "  4  output or lock out of date (check)",
      "  5  a breaking change (diff --fail-on breaking)",
      "  6  the documentation portal could not be reached (pull)",
      "",
      "Example:",
      "  larkspur generate --spec pages --output src/generated/java"
    })
public final class Larkspur implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      hidden = true,
      description = "Print the stack trace of a fault of larkspur's own.")
  private boolean stacktrace;

  private Larkspur() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Runs the command in this process.
   *
   * @param out where data goes
   * @param err where what is meant for people goes
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(new Terminal(out, err, System::nanoTime), args);
  }

  static int run(Terminal terminal, String... args) {
    PrintStream err = terminal.err();
    Larkspur larkspur = new Larkspur();
    CommandLine commands =
        new CommandLine(larkspur, new CommandFactory(terminal))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, arguments) -> wrongUsage(err, e))
            .setExecutionExceptionHandler((e, command, result) -> larkspur.failed(err, e));
    try {
      return commands.execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return larkspur.failed(err, e);
    }
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See larkspur --help.");
  }

  private static int wrongUsage(PrintStream err, ParameterException wrong) {
    List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
    // What is missing was perhaps only misspelt.
    ParameterException e =
        wrong instanceof MissingParameterException && !unknown.isEmpty()
            ? new UnmatchedArgumentException(wrong.getCommandLine(), unknown)
            : wrong;
    err.println("larkspur: " + e.getMessage());
    PrintWriter writer = new PrintWriter(err, true, StandardCharsets.UTF_8);
    UnmatchedArgumentException.printSuggestions(e, writer);
    err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.REFUSED;
  }

  private int failed(PrintStream err, Throwable e) {
    if (e instanceof UserInputException refusal) {
      err.println("larkspur: " + TerminalText.of(String.valueOf(refusal.getMessage())));
      if (refusal.hint() != null) {
        err.println("  " + TerminalText.of(refusal.hint()));
      }
      return ExitCode.REFUSED;
    }
    err.println("larkspur: a fault of larkspur's own: " + TerminalText.of(e.toString()));
    if (stacktrace) {
      e.printStackTrace(err);
    } else {
      err.println("  Please report it with what the same command says with --stacktrace.");
    }
    return ExitCode.INTERNAL_FAULT;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    // Pages are full of Chinese, and the model file is UTF-8 whatever the locale.
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
