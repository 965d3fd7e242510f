package dev.larkspur.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs of this repository with which fuzz tests begin. */
public final class Seeds {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final long MOST_BYTES = 20_000;

  private Seeds() {}

  /**
   * Returns the pages of the golden cases and of the client: all notations, both languages. Without
   * fuzzing only one of ten, because other tests read all of them.
   */
  public static Stream<byte[]> pages() {
    List<byte[]> pages = allPages().toList();
    int step = System.getenv("JAZZER_FUZZ") == null ? 10 : 1;
    return IntStream.range(0, pages.size()).filter(i -> i % step == 0).mapToObj(pages::get);
  }

  private static Stream<byte[]> allPages() {
    return Stream.of("generator/core/src/test/resources/golden", "spec")
        .flatMap(folder -> files(PROJECT.resolve(folder), ".md"))
        .filter(page -> page.length <= MOST_BYTES);
  }

  /** Returns the bytes of a file of the repository. */
  public static byte[] file(String path) {
    return read(PROJECT.resolve(path));
  }

  /** Returns texts as UTF-8. */
  public static Stream<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<byte[]> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream()
          .map(Seeds::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
