package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReliabilityDocTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void allTestsNamedInTheGuaranteesExist() throws IOException {
    String promises = Files.readString(PROJECT.resolve("docs/reliability.md"));
    Set<String> named =
        TEST.matcher(promises)
            .results()
            .map(found -> found.group(1) + ".java")
            .collect(Collectors.toSet());

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(testClasses()).containsAll(named);
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().contains("src" + java.io.File.separator + "test"))
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }
}
