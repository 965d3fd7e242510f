package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Redocly and Spectral find nothing in the documents. They check a few products in every build, and
 * all with {@code -Dlarkspur.openapi.all=true}.
 */
class LintersTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void redoclyFindsNothing() throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("lint");
    arguments.add("--config=" + NodeTool.FOLDER.resolve("redocly.yaml"));
    arguments.add("--format=json");
    arguments.add("--max-problems=1000");
    List<String> documents = SharedPages.writeProducts(folder);
    arguments.addAll(documents);

    NodeTool.Output output = NodeTool.REDOCLY.run(folder, arguments);

    List<String> problems = new ArrayList<>();
    int reports = 0;
    try (MappingIterator<JsonNode> each =
        JSON.readerFor(JsonNode.class).readValues(output.text())) {
      while (each.hasNext()) {
        JsonNode report = each.next();
        assertThat(report.at("/totals/errors").isInt()).as(output.errors()).isTrue();
        report.path("problems").forEach(problem -> problems.add(problem.toString()));
        reports++;
      }
    }
    assertThat(problems).isEmpty();
    assertThat(reports).as(output.errors()).isEqualTo(documents.size());
    assertThat(output.exitCode()).isZero();
  }

  @Test
  void spectralFindsNothing() throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add("lint");
    arguments.add("--ruleset=" + NodeTool.FOLDER.resolve("spectral.yaml"));
    arguments.add("--format=json");
    arguments.add("--quiet");
    arguments.addAll(SharedPages.writeProducts(folder));

    NodeTool.Output output = NodeTool.SPECTRAL.run(folder, arguments);

    List<String> problems = new ArrayList<>();
    JSON.readTree(output.text()).forEach(problem -> problems.add(problem.toString()));
    assertThat(problems).isEmpty();
    assertThat(output.exitCode()).as(output.errors()).isZero();
  }
}
