package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunedJvmTest {
  private static final String[] GENERATE = {"generate", "--spec", "pages"};
  private static final String[] JAR = {"-jar", "larkspur.jar", "generate"};

  @Test
  void aCommandThatReadsPagesRunsInATunedJvm() {
    assertThat(TunedJvm.isWanted(GENERATE, JAR, Map.of("PATH", "/bin"))).isTrue();
  }

  @Test
  void optionsOfTheUserAreKept() {
    assertThat(
            TunedJvm.isWanted(GENERATE, new String[] {"-Xmx1g", "-jar", "larkspur.jar"}, Map.of()))
        .isFalse();
    assertThat(TunedJvm.isWanted(GENERATE, JAR, Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"))).isFalse();
    assertThat(TunedJvm.isWanted(GENERATE, JAR, Map.of("JDK_JAVA_OPTIONS", "-Xmx1g"))).isFalse();
  }

  @Test
  void aSystemThatHidesTheOptionsRunsTheCommandInTheSameProcess() {
    assertThat(TunedJvm.isWanted(GENERATE, new String[0], Map.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "help", "completion", "pull"})
  void aShortCommandRunsInTheSameProcess(String command) {
    assertThat(TunedJvm.isWanted(new String[] {command}, JAR, Map.of())).isFalse();
    assertThat(TunedJvm.isWanted(new String[0], JAR, Map.of())).isFalse();
  }

  @Test
  void shortCommandsExist() {
    assertThat(new HelpCommand.CommandNames()).containsAll(TunedJvm.QUICK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"larkspur.sh", "archive.sh", "larkspur.cmd"})
  void launchersUseTheSameOptions(String launcher) throws IOException {
    Path file =
        Path.of(System.getProperty("larkspur.project"))
            .resolve("generator/cli/src/main/launcher")
            .resolve(launcher);

    assertThat(Files.readString(file)).contains("\" " + String.join(" ", TunedJvm.OPTIONS));
  }
}
