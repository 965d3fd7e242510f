package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the table of {@code docs/pages.md} lists each golden case exactly once. */
class GoldenDocTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Pattern CASE = Pattern.compile("\\| `([a-z-]+)` \\|$", Pattern.MULTILINE);

  @Test
  void theTableListsEachGoldenCaseOnce() throws IOException {
    String page = Files.readString(PROJECT.resolve("docs/pages.md"));
    String table = page.substring(page.indexOf("| golden case |"));
    List<String> named =
        CASE.matcher(table.substring(0, table.indexOf("\n## ")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .sorted()
            .toList();

    try (Stream<Path> folders =
        Files.list(PROJECT.resolve("generator/core/src/test/resources/golden"))) {
      assertThat(named)
          .isEqualTo(folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }
}
