package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real pages beside the repository; tests over them are skipped where there are none. */
final class RealPages {
  private RealPages() {}

  static List<SourceFile> all() {
    return Stream.of("larkspur.corpus", "larkspur.seeds")
        .map(property -> Path.of(System.getProperty(property, "")))
        .flatMap(RealPages::in)
        .toList();
  }

  private static Stream<SourceFile> in(Path folder) {
    boolean there = Files.isDirectory(folder) && folder.isAbsolute();
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s is there", folder).isTrue();
    }
    assumeTrue(there, () -> "no pages at " + folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> read(folder, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path folder, Path file) {
    try {
      return new SourceFile(
          folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
