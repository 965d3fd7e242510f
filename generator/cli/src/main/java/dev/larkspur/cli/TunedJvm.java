package dev.larkspur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * JVM with the options of the launchers, in which {@code java -jar larkspur.jar} runs commands that
 * read pages. The second compiler of a JVM with default options uses more time than the command
 * itself, and a jar cannot contain options.
 */
final class TunedJvm {
  /** The options, which are also those of the launchers. */
  static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Commands that end before the compilers matter, or wait for the network or for requests. */
  static final Set<String> QUICK =
      Set.of("completion", "help", "mcp", "merge-lock", "new-page", "pull", "schema");

  /** Variables that add options to every JVM, which may be intended for a single process. */
  static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private TunedJvm() {}

  /**
   * Runs a command in a tuned JVM.
   *
   * @return the exit code, or empty if this process is to run the command
   */
  static OptionalInt run(String[] args) throws InterruptedException {
    ProcessHandle.Info jvm = ProcessHandle.current().info();
    if (!isWanted(args, jvm.arguments().orElse(new String[0]), System.getenv())) {
      return OptionalInt.empty();
    }
    Process process;
    try {
      process = new ProcessBuilder(command(args)).inheritIO().start();
    } catch (IOException e) {
      // The system permits no further process.
      return OptionalInt.empty();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return OptionalInt.of(process.waitFor());
  }

  /** Returns whether a command takes long, and the user has chosen no options for the JVM. */
  static boolean isWanted(String[] args, String[] jvmArguments, Map<String, String> environment) {
    return args.length > 0
        && !args[0].startsWith("-")
        && !QUICK.contains(args[0])
        && jvmArguments.length > 0
        && jvmArguments[0].equals("-jar")
        && VARIABLES.stream().noneMatch(environment::containsKey);
  }

  private static List<String> command(String[] args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-jar");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(args));
    return command;
  }
}
