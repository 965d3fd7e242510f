package dev.larkspur.generator.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A tool of the npm registry, in the version of {@code .ci/tools/package.json}. Tests that need one
 * are skipped if it is missing, except in CI. Only {@code .ci/run} installs them.
 */
enum NodeTool {
  REDOCLY,
  SPECTRAL,
  PRISM,
  TSC;

  static final Path FOLDER = Path.of(System.getProperty("larkspur.project"), ".ci", "tools");

  /** The output of a tool that has ended. */
  record Output(int exitCode, String text, String errors) {}

  /** Returns a process that runs the tool in a folder. */
  ProcessBuilder process(Path folder, List<String> arguments) {
    Path command = FOLDER.resolve("node_modules/.bin").resolve(name().toLowerCase(Locale.ROOT));
    boolean exists = Files.exists(command);
    if (System.getenv("CI") != null) {
      assertThat(exists).as("%s exists", command).isTrue();
    }
    assumeTrue(exists, () -> "%s is missing; run npm ci in %s".formatted(command, FOLDER));
    List<String> line = new ArrayList<>();
    line.add(command.toString());
    line.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(line).directory(folder.toFile());
    process.environment().put("NO_COLOR", "1");
    process.environment().put("REDOCLY_TELEMETRY", "off");
    process.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    return process;
  }

  /** Runs the tool in a folder until it ends. */
  Output run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    Path text = folder.resolve(name() + ".out");
    Path errors = folder.resolve(name() + ".err");
    Process process =
        process(folder, arguments)
            .redirectOutput(text.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s ends", this).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Output(
        process.exitValue(), Files.readString(text, UTF_8), Files.readString(errors, UTF_8));
  }
}
