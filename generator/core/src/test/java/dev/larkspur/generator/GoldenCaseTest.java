package dev.larkspur.generator;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the golden cases. A case is a folder below {@code golden} with pages, the expected {@code
 * model.json} and {@code diagnostics.txt}, and {@code facts.txt}, which is written by hand (see
 * {@link GoldenFact}). A case about the generated Java also has a {@code java} folder with all
 * expected sources. The Java of any other case is generated and compiled, but its text is only
 * checked by facts. The Java is generated with the options in {@code options.txt}, if there are
 * any.
 *
 * <p>To add a case, create a folder with pages and facts, and an empty {@code java} folder if the
 * case is about Java. Run this test with {@code -Dgolden.update}, which rewrites the expected
 * files, and review them. Then add the case to {@code docs/pages.md}; {@link GoldenDocTest} fails
 * if it is missing there.
 */
class GoldenCaseTest {
  private static final String FACTS = "facts.txt";
  private static final String JAVA = "java";
  private static final Map<Path, GoldenResult> RESULTS = new HashMap<>();

  @AfterAll
  static void releaseResults() {
    RESULTS.clear();
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resultEqualsTheExpectedFiles(Path golden) throws IOException {
    Map<String, String> files = new TreeMap<>(resultOf(golden).files());
    if (Files.isDirectory(golden.resolve(JAVA))) {
      resultOf(golden).code().files().forEach((path, text) -> files.put(JAVA + "/" + path, text));
    }

    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI")).as("golden cases are not rewritten in CI").isNull();
      rewrite(golden, files);
    }

    assertThat(files).isEqualTo(expected(golden));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedJavaCompilesWithoutWarnings(Path golden) throws IOException {
    assertThat(resultOf(golden).code().compile()).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void factsHold(Path golden) throws IOException {
    List<String> facts = Files.readAllLines(golden.resolve(FACTS));

    assertThat(facts).isNotEmpty();
    for (String fact : facts) {
      GoldenFact.of(fact).check(resultOf(golden));
    }
  }

  private static GoldenResult resultOf(Path golden) throws IOException {
    GoldenResult result = RESULTS.get(golden);
    if (result == null) {
      result = GoldenResult.of(golden);
      RESULTS.put(golden, result);
    }
    return result;
  }

  private static Map<String, String> expected(Path golden) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(golden)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = golden.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".md") && !name.equals(FACTS) && !name.equals(GoldenResult.OPTIONS)) {
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
