package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.emit.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that results depend on the pages alone, not on the environment. */
class DeterminismTest {
  private static final Path OWN_PAGES = Path.of(System.getProperty("larkspur.project"), "spec");

  private final Locale locale = Locale.getDefault();
  private final TimeZone timeZone = TimeZone.getDefault();

  @TempDir Path temp;

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(timeZone);
  }

  @Test
  void ownPagesGiveTheSameBytesInAnyEnvironment() throws IOException {
    assertSameBytes(OWN_PAGES);
  }

  @Test
  void realPagesGiveTheSameBytesInAnyEnvironment() throws IOException {
    assertSameBytes(RealPages.corpus().resolve("im-v1"));
  }

  private void assertSameBytes(Path pages) throws IOException {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    Result here = Result.of(pages, 1);

    // Turkish i, other digits, another date, and files created in another order.
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    Result elsewhere = Result.of(copied(pages), 7);

    assertThat(elsewhere.files().keySet()).isEqualTo(here.files().keySet());
    assertThat(elsewhere).isEqualTo(here);
    assertThat(here.files()).hasSizeGreaterThan(10);
  }

  private Path copied(Path pages) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(pages)) {
      files = all.filter(Files::isRegularFile).collect(Collectors.toList());
    }
    Collections.shuffle(files, new Random(7));
    for (Path file : files) {
      Path copy = temp.resolve(pages.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return temp;
  }

  private record Result(String model, Map<String, GeneratedFile> files) {
    static Result of(Path pages, int threads) throws IOException {
      Generation generation =
          new Pipeline(threads, Progress.SILENT).generate(PageSet.of(pages), Settings.DEFAULT);
      ByteArrayOutputStream model = new ByteArrayOutputStream();
      generation.reading().toModelFile().write(model);
      Map<String, GeneratedFile> files =
          generation.files().stream().collect(Collectors.toMap(GeneratedFile::path, file -> file));
      return new Result(model.toString(StandardCharsets.UTF_8), files);
    }
  }
}
