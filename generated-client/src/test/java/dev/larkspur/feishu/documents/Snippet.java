package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java block of a document. A block without a file is complete code; one with a file, written as
 * {@code java file=PATH} after the fence, is an excerpt of that file.
 *
 * @param document the path of the document below the project
 * @param line the line of the block's first line of code, from 1
 * @param file the path of the file below the project; empty if the block is not an excerpt
 * @param code the lines of the block
 */
record Snippet(String document, int line, String file, String code) {
  static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  private static final String FENCE = "```";
  private static final String FILE = "file=";

  /** Returns the Java blocks of all documents except the decisions, which are history. */
  static List<Snippet> all() {
    return documents().flatMap(Snippet::in).toList();
  }

  /** Returns the paths of all documents except the decisions. */
  static Stream<String> documents() {
    return Stream.of("", "docs").flatMap(Snippet::documents);
  }

  /** Returns the only block of a document that contains a text. */
  static Snippet containing(String document, String text) {
    List<Snippet> found = in(document).filter(snippet -> snippet.code.contains(text)).toList();
    assertThat(found).as("blocks of %s that contain %s", document, text).hasSize(1);
    return found.get(0);
  }

  @Override
  public String toString() {
    return document + ':' + line;
  }

  private static Stream<String> documents(String folder) {
    try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> PROJECT.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Snippet> in(String document) {
    List<Snippet> found = new ArrayList<>();
    List<String> lines = lines(PROJECT.resolve(document));
    for (int i = 0; i < lines.size(); i++) {
      String fence = lines.get(i).strip();
      if (fence.startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).strip().equals(FENCE)) {
          end++;
        }
        List<String> info = List.of(fence.substring(FENCE.length()).strip().split(" ", -1));
        if (info.get(0).equalsIgnoreCase("java")) {
          String code = String.join("\n", lines.subList(i + 1, end)).stripIndent() + '\n';
          found.add(new Snippet(document, i + 2, file(document, info), code));
        }
        i = end;
      }
    }
    return found.stream();
  }

  private static String file(String document, List<String> info) {
    if (info.size() == 1) {
      return "";
    }
    assertThat(info).as("the words after a fence of %s", document).hasSize(2);
    assertThat(info.get(1)).startsWith(FILE);
    return info.get(1).substring(FILE.length());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
