package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks the workflow files of the documentation. */
class WorkflowFilesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("larkspur.project"), "docs", "workflows");

  @Test
  void noScriptContainsAnExpression() throws IOException {
    List<String> scripts = new ArrayList<>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Object workflow =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        collectScripts(workflow, scripts);
      }
    }

    assertThat(scripts)
        .as("a value of an expression would become a part of the command")
        .hasSizeGreaterThan(5)
        .noneMatch(script -> script.contains("${{"));
  }

  private static void collectScripts(Object value, List<String> scripts) {
    if (value instanceof List<?> list) {
      list.forEach(each -> collectScripts(each, scripts));
    } else if (value instanceof Map<?, ?> map) {
      if (map.get("run") instanceof String script) {
        scripts.add(script);
      }
      map.values().forEach(each -> collectScripts(each, scripts));
    }
  }
}
