package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.larkspur.generator.Corpus;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Generates the client of all real pages, with builders of responses and events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {
  private GeneratedCode code;
  private Compilation compilation;

  @BeforeAll
  void generate() {
    code = GeneratedCode.withResponseBuilders(Corpus.api());
    compilation = code.compile();
  }

  @Test
  void compilesWithoutWarnings() {
    assertThat(compilation).succeededWithoutWarnings();
    System.out.println(code.files().size() + " files compile without a warning");
    assertThat(code.api().operations()).hasSizeGreaterThan(700);
  }

  @Test
  void hasDistinctPathsOnCaseInsensitiveFileSystems() {
    assertThat(code.files().keySet().stream().map(path -> path.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void hasFileNamesForEveryFileSystem() {
    assertThat(code.files().keySet())
        .allMatch(path -> path.matches("[A-Za-z0-9_/-]+\\.java"))
        .allMatch(path -> path.length() - path.lastIndexOf('/') < 120);
  }

  @Test
  void doesNotDependOnTheOrderOfPages() {
    Api api = code.api();
    Api shuffled =
        Linker.link(
            shuffled(api.operations()),
            shuffled(api.events()),
            shuffled(api.notices()),
            new Diagnostics());

    assertThat(GeneratedCode.withResponseBuilders(shuffled).files()).isEqualTo(code.files());
  }

  @Test
  void readsAndWritesExamplesAsFarAsTheirTablesAgree() {
    RoundTrip trip = new RoundTrip(code.names(), GeneratedCode.load(compilation));
    trip.travel(code.api());

    System.out.println(trip.table());
    assertThat(trip.failures()).isEmpty();
    assertThat(trip.count()).isGreaterThan(1000);
    assertThat(trip.copies()).isGreaterThan(1000);
  }

  private static <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, new Random(7));
    return copy;
  }
}
