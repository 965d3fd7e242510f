package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Corpus;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Diagnostics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares all real pages with themselves. */
class CorpusDiffTest {
  private static Api api;

  @TempDir Path temp;

  @BeforeAll
  static void readOnce() {
    api = Corpus.api();
  }

  @Test
  void findsNoChangesInTheSamePages() {
    assertThat(ApiDiff.between(api, api)).isEqualTo(new ApiChanges(List.of(), List.of()));
  }

  @Test
  void findsNoChangesBetweenPagesAndTheirModelFile() throws IOException {
    Path path = temp.resolve("model.json");
    try (OutputStream out = Files.newOutputStream(path)) {
      ModelFile.of(api, List.of()).write(out);
    }

    ModelFile file = ModelFile.read(path);
    Api again = Linker.link(file.operations(), file.events(), file.notices(), new Diagnostics());

    assertThat(ApiDiff.between(api, again)).isEqualTo(new ApiChanges(List.of(), List.of()));
    assertThat(ApiDiff.between(again, api)).isEqualTo(new ApiChanges(List.of(), List.of()));
  }
}
