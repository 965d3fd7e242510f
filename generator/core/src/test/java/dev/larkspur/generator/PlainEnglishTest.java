package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches code and documents for phrases that read as translated. */
class PlainEnglishTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  /** Pages state wire messages and prose of the platform's kind. */
  private static final Set<Path> SKIPPED =
      Set.of(
          Path.of("spec"),
          Path.of("generator/core/src/test/resources"),
          Path.of("generator/openapi/src/test/resources"),
          Path.of("generator/site/src/test/resources"),
          Path.of("generator/core/src/test/java/dev/larkspur/generator/PlainEnglishTest.java"));

  private static final List<String> ENDINGS =
      List.of(".java", ".md", ".xml", ".json", ".yml", ".yaml", ".properties", ".groovy", ".sh");

  /** The space between two words, which may continue in the next line of a comment. */
  private static final String GAP = "(?:\\s|\\*|//|#)+";

  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                      "|",
                      "(?:is|are|was|were) no(?! (?:longer|more than|less than|fewer than|later than)\\b)",
                      "(?:is|are|was|were) none",
                      "(?:whoever|(?-i:[Nn]obody)|somebody)",
                      "st(?:ands?|ood) (?:in|on|at|beside|beneath|below|above|before|behind|here|there)",
                      "to be put together",
                      "put on paper",
                      "no longer heard",
                      "says? so",
                      "said so",
                      "as (?:it|they) came",
                      "what (?:is|was) said",
                      "low lines?",
                      "(?:way|rooms?) (?:through|of) the house",
                      "front door",
                      "takes? (?:a|the) side")
                  .replace(" ", GAP)
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void codeAndDocumentsAvoidPhrasesThatReadAsTranslated() throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(PROJECT.resolve(file));
      PHRASE
          .matcher(text)
          .results()
          .forEach(
              found ->
                  findings.add(
                      file + ":" + lineOf(text, found.start()) + ": " + found.group().strip()));
    }

    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The value is no number.",
        "   * There are\n   * none.",
        "whoever calls",
        "It stands below.",
        "The page says so."
      })
  void aPhraseIsFound(String text) {
    assertThat(PHRASE.matcher(text).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It is no longer used.", "The letter stands for a word.", "It is not a number."})
  void plainEnglishIsNot(String text) {
    assertThat(PHRASE.matcher(text).find()).isFalse();
  }

  private static long lineOf(String text, int offset) {
    return text.substring(0, offset).lines().count();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target")
                    || name.equals("node_modules")
                    || name.equals(".git")
                    || SKIPPED.contains(PROJECT.relativize(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path path = PROJECT.relativize(file);
            if (!SKIPPED.contains(path) && ENDINGS.stream().anyMatch(path.toString()::endsWith)) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
