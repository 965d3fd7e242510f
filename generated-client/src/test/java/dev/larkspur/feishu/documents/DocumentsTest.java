package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every Java block of the documents: it compiles, or it is an excerpt of a tested file. */
class DocumentsTest {
  private static Map<Snippet, List<String>> problems = Map.of();

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {
    problems = SnippetCompiler.compile(blocks(), folder);
  }

  static List<Snippet> blocks() {
    return Snippet.all().stream().filter(snippet -> snippet.file().isEmpty()).toList();
  }

  static List<Snippet> excerpts() {
    return Snippet.all().stream().filter(snippet -> !snippet.file().isEmpty()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void aBlockCompilesWithoutWarnings(Snippet snippet) {
    assertThat(problems.get(snippet)).isEmpty();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("excerpts")
  void anExcerptIsPartOfItsFile(Snippet snippet) throws IOException {
    assertThat(withoutIndents(Files.readString(Snippet.PROJECT.resolve(snippet.file()))))
        .as(snippet.toString())
        .contains(withoutIndents(snippet.code()));
  }

  /** An excerpt may be a member of a class. */
  private static String withoutIndents(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
