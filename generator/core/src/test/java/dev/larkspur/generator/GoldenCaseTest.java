package dev.larkspur.generator;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code golden} holds pages and what comes of them: model, diagnostics, Java.
 * {@code -Dgolden.update} rewrites what comes of them; {@code facts.txt} is written by hand and
 * stays.
 */
class GoldenCaseTest {
  private static final String FACTS = "facts.txt";

  @TempDir Path temp;

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatComesOfThePagesIsWhatWasReviewed(Path golden) throws IOException {
    GoldenResult result = GoldenResult.of(golden, temp);

    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI")).as("golden cases are not rewritten in CI").isNull();
      rewrite(golden, result.files());
    }

    assertThat(expected(golden)).isEqualTo(result.files());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatComesOfThePagesCompilesWithoutWarning(Path golden) throws IOException {
    assertThat(GoldenResult.of(golden, temp).code().compile()).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatComesOfThePagesIsTrue(Path golden) throws IOException {
    GoldenResult result = GoldenResult.of(golden, temp);
    JsonNode model = new ObjectMapper().readTree(result.files().get(GoldenResult.MODEL));

    for (String fact : Files.readAllLines(golden.resolve(FACTS))) {
      GoldenFact.of(fact).check(model, result.code());
    }
  }

  private static Map<String, String> expected(Path golden) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(golden)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = golden.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".md") && !name.equals(FACTS)) {
          expected.put(name, Files.readString(file));
        }
      }
    }
    return expected;
  }

  private static void rewrite(Path golden, Map<String, String> files) throws IOException {
    for (String stale : expected(golden).keySet()) {
      Files.delete(golden.resolve(stale));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = golden.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("larkspur.project"))
        .resolve("generator/core/src/test/resources/golden");
  }
}
