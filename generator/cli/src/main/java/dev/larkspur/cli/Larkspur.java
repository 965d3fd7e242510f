package dev.larkspur.cli;

import dev.larkspur.generator.source.UserInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The {@code larkspur} command. */
@Command(
    name = "larkspur",
    description = {"Generates a typed Java client from Feishu/Lark documentation pages.", ""},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  success; pages with errors were reported and left out",
      "  1  internal error",
      "  2  invalid usage, no pages, unreadable input or unwritable output",
      "  3  diagnostics at the level of --strict or --fail-on; nothing was written",
      "  4  output or lock is out of date (check)",
      "  5  breaking change (diff --fail-on breaking)",
      "  6  the documentation portal cannot be reached (pull)",
      "  7  two branches contradict each other in the lock (lock, merge-lock)",
      "",
      "Example:",
      "  larkspur generate --spec pages --output src/generated/java"
    })
public final class Larkspur implements Runnable {
  /** The commands in the order of the help. */
  static final List<Class<?>> COMMANDS =
      List.of(
          GenerateCommand.class,
          CheckCommand.class,
          LockCommand.class,
          MergeLockCommand.class,
          DiffCommand.class,
          LintCommand.class,
          PullCommand.class,
          NewPageCommand.class,
          ExplainCommand.class,
          ScopesCommand.class,
          NoticesCommand.class,
          SiteCommand.class,
          McpCommand.class,
          ModelCommand.class,
          OpenApiCommand.class,
          SchemaCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  /** Commands that describe the others. */
  private static final Set<Class<?>> OF_ALL_COMMANDS =
      Set.of(CompletionCommand.class, HelpCommand.class);

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      hidden = true,
      description = "Print the stack trace of an internal error.")
  private boolean stacktrace;

  private Larkspur() {}

  /** Runs the command and exits the process. */
  public static void main(String[] args) throws InterruptedException {
    OptionalInt exitCode = TunedJvm.run(args);
    System.exit(exitCode.isPresent() ? exitCode.getAsInt() : runHere(args));
  }

  private static int runHere(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, args);
    out.flush();
    err.flush();
    return exitCode;
  }

  /**
   * Runs the command in this process.
   *
   * @param out the stream for data
   * @param err the stream for messages
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(new Terminal(out, err, System::nanoTime), args);
  }

  static int run(Terminal terminal, String... args) {
    PrintStream err = terminal.err();
    CommandLine commands = commandLine(terminal, needed(args));
    Larkspur larkspur = commands.getCommand();
    // CommandLine.execute would print the stack trace of a fault of the parser.
    try {
      return new RunLast().execute(commands.parseArgs(args));
    } catch (ParameterException e) {
      return invalidUsage(err, e);
    } catch (ExecutionException e) {
      return larkspur.failed(err, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | Error e) {
      return larkspur.failed(err, e);
    }
  }

  /** Returns the command with the given subcommands, which use the terminal. */
  static CommandLine commandLine(Terminal terminal, List<Class<?>> subcommands) {
    CommandLine larkspur = new CommandLine(new Larkspur(), new CommandFactory(terminal));
    subcommands.forEach(larkspur::addSubcommand);
    return larkspur
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, UsageProblem::path);
  }

  /**
   * Returns the subcommands that arguments need: the options of all of them take a tenth of a
   * second to read.
   */
  static List<Class<?>> needed(String... args) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("--version") || first.equals("-V")) {
      return List.of();
    }
    for (Class<?> command : COMMANDS) {
      if (name(command).equals(first) && !OF_ALL_COMMANDS.contains(command)) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  /** Returns the name of a subcommand. */
  static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** Reports that a command is missing. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; see larkspur --help.");
  }

  private static int invalidUsage(PrintStream err, ParameterException problem) {
    UsageProblem found = UsageProblem.of(problem);
    err.println("larkspur: " + TerminalText.of(found.message()));
    if (found.hint() != null) {
      err.println("  " + TerminalText.of(found.hint()));
    }
    err.println("Try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.REFUSED;
  }

  private int failed(PrintStream err, Throwable e) {
    if (e instanceof UserInputException problem) {
      err.println("larkspur: " + TerminalText.of(String.valueOf(problem.getMessage())));
      if (problem.hint() != null) {
        err.println("  " + TerminalText.of(problem.hint()));
      }
      return ExitCode.REFUSED;
    }
    err.println("larkspur: internal error: " + TerminalText.of(e.toString()));
    if (stacktrace) {
      e.printStackTrace(err);
    } else {
      err.println("  Report it with the output of the same command with --stacktrace.");
    }
    return ExitCode.INTERNAL_FAULT;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    // Page text and the model file are UTF-8 in every locale.
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
