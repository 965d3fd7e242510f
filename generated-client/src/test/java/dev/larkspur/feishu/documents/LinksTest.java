package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that links of the documents to files and headings of the project have a target. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

  static List<String> documents() {
    return Snippet.documents().toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksHaveTargets(String document) throws IOException {
    Path file = Snippet.PROJECT.resolve(document);

    assertThat(LINK.matcher(text(file)).results().map(link -> link.group(1)))
        .filteredOn(link -> !link.contains(":"))
        .allSatisfy(link -> assertThat(hasTarget(file, link)).as(link).isTrue());
  }

  private static boolean hasTarget(Path file, String link) throws IOException {
    int mark = link.indexOf('#');
    String path = mark < 0 ? link : link.substring(0, mark);
    Path target = path.isEmpty() ? file : Objects.requireNonNull(file.getParent()).resolve(path);
    return Files.exists(target) && (mark < 0 || anchors(target).contains(link.substring(mark + 1)));
  }

  /** Returns the anchors that a portal makes of the headings of a document. */
  private static List<String> anchors(Path document) throws IOException {
    return text(document)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> NOT_IN_ANCHORS.matcher(heading).replaceAll("").replace(' ', '-'))
        .toList();
  }

  /** Returns a document without its blocks of code. */
  private static String text(Path document) throws IOException {
    return BLOCK.matcher(Files.readString(document)).replaceAll("");
  }
}
