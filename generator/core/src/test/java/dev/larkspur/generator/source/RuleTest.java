package dev.larkspur.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void everyRuleHasItsRowInTheDocs() throws IOException {
    Path docs = Path.of(System.getProperty("larkspur.project"), "docs", "diagnostics.md");
    List<String> rows =
        Files.readAllLines(docs).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|"))
            .map(cells -> cells[1].strip().replace("`", "") + " " + cells[2].strip())
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .map(rule -> rule + " " + rule.severity().label())
                .toList());
  }
}
