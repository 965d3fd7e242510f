package dev.larkspur.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A child JVM with the class path of this one. */
final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final String firstLine;

  /** Starts a main class and waits for its first line of output. */
  ChildJvm(Class<?> main, String... arguments) throws IOException {
    process =
        new ProcessBuilder(command(main, arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    firstLine = line == null ? "" : line;
  }

  static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  String firstLine() {
    return firstLine;
  }

  @Override
  public void close() {
    // A process that is still ending would disturb the next measurement.
    process.destroyForcibly().onExit().join();
  }
}
