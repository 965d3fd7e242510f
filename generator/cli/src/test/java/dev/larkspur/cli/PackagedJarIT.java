package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Checks the packaged jar in a process of its own with another locale. */
class PackagedJarIT {
  private static final Path PAGES = Path.of(System.getProperty("larkspur.project"), "spec");

  @TempDir Path temp;

  @Test
  void theVersionIsTheOneThatWasBuilt() throws Exception {
    assertThat(larkspur("--version").out()).matches("larkspur \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void pagesBecomeSourcesAndTheExitCodeReachesTheShell() throws Exception {
    Run good = larkspur("generate", "--spec", PAGES.toString(), "--output", "sources");
    assertThat(good.err()).doesNotContain("\tat ");
    assertThat(good.exitCode()).isZero();
    assertThat(temp.resolve("sources/dev/larkspur/feishu/Feishu.java")).exists();

    Run bad = larkspur("generate", "--spec", "gone", "--output", "sources");
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err()).startsWith("larkspur: The folder gone does not exist; ");
  }

  @Test
  void theModelIsUtf8InEveryLocale() throws Exception {
    Files.createDirectory(temp.resolve("pages"));
    Files.writeString(
        temp.resolve("pages/reply.md"),
        Files.readString(PAGES.resolve("im-v1/message/reply.md"))
            .replace("# Reply to a message", "# \u56de\u590d \ud83d\udc4d")
            .replace("title: Reply to a message", "title: \u56de\u590d \ud83d\udc4d"));

    Run run = larkspur("model", "--spec", "pages");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"title\" : \"\u56de\u590d \ud83d\udc4d\"");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
  void theLauncherRunsTheSameJar() throws Exception {
    String launcher = System.getProperty("larkspur.jar").replaceFirst("\\.jar$", "");

    Run good = run(List.of(launcher, "generate", "--spec", PAGES.toString(), "--output", "a b"));
    assertThat(good.err()).contains("files written");
    assertThat(good.exitCode()).isZero();
    assertThat(temp.resolve("a b/dev/larkspur/feishu/Feishu.java")).exists();
    assertThat(run(List.of(launcher, "generate", "--spec", "gone")).exitCode()).isEqualTo(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(launcher))))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void theSchemasAreInTheJar() throws Exception {
    assertThat(larkspur("schema", "overlay").out()).contains("An overlay of Larkspur");
  }

  private Run larkspur(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-jar",
                System.getProperty("larkspur.jar")));
    command.addAll(List.of(args));
    return run(command);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
