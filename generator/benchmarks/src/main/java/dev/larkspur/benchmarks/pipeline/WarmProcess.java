package dev.larkspur.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A virtual machine that runs one step again and again, when it is asked to. In a machine shared
 * with others a step would pay for them: code that all use is compiled for all, and the collector
 * looks through what all keep.
 */
final class WarmProcess implements AutoCloseable {
  private final Step step;
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private WarmProcess(Step step, Process process) {
    this.step = step;
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts one. A heap that may shrink has to grow again at some step's expense. */
  static WarmProcess start(Step step, Path spec) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms1g",
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WarmProcess.class.getName(),
                    step.name(),
                    spec.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new WarmProcess(step, process);
  }

  /** Runs the step once more. */
  Cost run(Path output) throws IOException {
    requests.write(output.toString());
    requests.newLine();
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(step + " failed in its process");
    }
    return Cost.parse(answer);
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] arguments) throws IOException {
    Step step = Step.valueOf(arguments[0]);
    Path spec = Path.of(arguments[1]);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String output = requests.readLine(); output != null; output = requests.readLine()) {
      System.out.println(Cost.of(step, spec, Path.of(output)).toLine());
    }
  }
}
