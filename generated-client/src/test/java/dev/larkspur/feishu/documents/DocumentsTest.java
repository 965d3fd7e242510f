package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every Java block of the documents: it compiles, or it is an excerpt of a tested file. */
class DocumentsTest {
  @TempDir private Path folder;

  static List<Snippet> blocks() {
    return Snippet.all().stream().filter(snippet -> snippet.file().isEmpty()).toList();
  }

  static List<Snippet> excerpts() {
    return Snippet.all().stream().filter(snippet -> !snippet.file().isEmpty()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void aBlockCompilesWithoutWarnings(Snippet snippet) throws IOException {
    assertThat(SnippetCompiler.compile(snippet, folder)).isEmpty();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("excerpts")
  void anExcerptIsPartOfItsFile(Snippet snippet) throws IOException {
    assertThat(Files.readString(Snippet.PROJECT.resolve(snippet.file())).stripIndent())
        .as(snippet.toString())
        .contains(snippet.code());
  }
}
