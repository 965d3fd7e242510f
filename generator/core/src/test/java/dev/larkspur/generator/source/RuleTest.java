package dev.larkspur.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void everyRuleIsDocumentedWithSeverityOccasionAndHint() throws IOException {
    Path docs = Path.of(System.getProperty("larkspur.project"), "docs", "diagnostics.md");
    List<String> rows =
        Files.readAllLines(docs).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1))
            .map(
                cells ->
                    String.join(
                        " | ", plain(cells[1]), plain(cells[2]), plain(cells[3]), cells[5].strip()))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .map(
                    rule ->
                        String.join(
                            " | ",
                            rule.name(),
                            rule.severity().label(),
                            rule.when(),
                            Objects.requireNonNullElse(rule.hint(), "")))
                .toList());
  }

  /** Removes code marks and the targets of links. */
  private static String plain(String cell) {
    return cell.strip().replace("`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
  }

  @Test
  void everyRuleIsReportedAndCoveredByATest() throws IOException {
    Path project = Path.of(System.getProperty("larkspur.project"));
    String reporters = textOf(project, "src/main/java", ".java");
    String expectations =
        textOf(project, "src/test/java", "Test.java")
            + textOf(project, "src/test/resources/golden", "diagnostics.txt");

    for (Rule rule : Rule.values()) {
      assertThat(reporters).containsPattern("\\bRule\\." + rule + "\\b");
      assertThat(expectations).containsPattern("\\b" + rule + "\\b");
    }
  }

  private static String textOf(Path project, String folder, String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String module : List.of("core", "openapi", "cli", "maven-plugin")) {
      Path sources = project.resolve("generator").resolve(module).resolve(folder);
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
            text.append(Files.readString(file));
          }
        }
      }
    }
    return text.toString();
  }
}
