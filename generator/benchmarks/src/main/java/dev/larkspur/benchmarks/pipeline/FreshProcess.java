package dev.larkspur.benchmarks.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a single step in a new JVM, as the command line would. */
final class FreshProcess {
  private FreshProcess() {}

  /** Runs a step and measures it from the start of its process. */
  static Cost run(Step step, Path spec, Path output) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    FreshProcess.class.getName(),
                    step.name(),
                    spec.toString(),
                    output.toString(),
                    Long.toString(System.currentTimeMillis())))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(step + " failed in a fresh process: " + printed);
    }
    return Cost.parse(printed.strip());
  }

  public static void main(String[] arguments) throws IOException {
    Step.valueOf(arguments[0]).run(Path.of(arguments[1]), Path.of(arguments[2]));
    System.out.println(Cost.sinceStart(Long.parseLong(arguments[3])).toLine());
  }
}
