package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.Seeds;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Any text as the words of a language: it is rejected, or all words can be used. */
class VocabularyFuzzTest {
  static Stream<byte[]> files() {
    return Stream.of("zh", "en")
        .map(
            language ->
                Seeds.file(
                    "generator/core/src/main/resources/dev/larkspur/generator/vocabulary/"
                        + language
                        + ".yaml"));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFileIsRejectedOrUsable(byte[] input) {
    Vocabulary words;
    try {
      words = Vocabulary.read(new ByteArrayInputStream(input));
    } catch (YamlEngineException | IllegalArgumentException e) {
      return;
    }
    assertThat(words).isNotNull();
    assertThat(words.areTitleAndHead("Request body", "Name")).isIn(true, false);
    assertThat(words.isProse("a text")).isIn(true, false);
  }
}
