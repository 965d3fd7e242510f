package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words of the documentation's languages are in the vocabulary and the glossary, not in code. */
class WordsInOnePlaceTest {
  private static final Pattern IDEOGRAPH = Pattern.compile("[\\u3400-\\u4DBF\\u4E00-\\u9FFF]");

  /** A comment, or a text block, string or character literal in the first group. */
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          """
          //[^\\n]*+\
          |/\\*(?s:.*?)\\*/\
          |(\"""(?s:\\\\.|[^\\\\])*?\"""\
          |"(?:\\\\.|[^"\\\\\\n])*+"\
          |'(?:\\\\.|[^'\\\\\\n])*+')\
          """);

  @Test
  void noLiteralInMainCodeContainsAnIdeograph() throws IOException {
    Path project = Path.of(System.getProperty("larkspur.project"));
    List<Path> sources;
    try (Stream<Path> files = Files.walk(project.resolve("generator"))) {
      sources = files.filter(WordsInOnePlaceTest::isMainSource).sorted().toList();
    }
    List<String> found = new ArrayList<>();
    for (Path source : sources) {
      for (String literal : literalsWithIdeographs(Files.readString(source))) {
        found.add(project.relativize(source) + ":" + literal);
      }
    }

    assertThat(sources).hasSizeGreaterThan(500);
    assertThat(found).isEmpty();
  }

  @Test
  void literalsAreToldFromComments() {
    String source =
        """
        /* "一" */ String s = "a // 二"; // "三"
        char c = '四'; String quote = "\\""; // 五
        String t = \"""
            六 "七"
            \"""; char d = '"'; // 八
        """;

    assertThat(literalsWithIdeographs(source))
        .containsExactly("1: \"a // 二\"", "2: '四'", "3: \"\"\"\n    六 \"七\"\n    \"\"\"");
  }

  private static boolean isMainSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/src/main/java/") && path.endsWith(".java");
  }

  /** Returns the literals that contain ideographs, each with its line. */
  private static List<String> literalsWithIdeographs(String source) {
    List<String> found = new ArrayList<>();
    Matcher token = COMMENT_OR_LITERAL.matcher(source);
    while (token.find()) {
      if (token.group(1) != null && IDEOGRAPH.matcher(token.group(1)).find()) {
        long line = source.substring(0, token.start()).lines().count();
        found.add(Math.max(line, 1) + ": " + token.group(1));
      }
    }
    return found;
  }
}
