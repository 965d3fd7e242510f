package dev.larkspur.generator;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Modifies the structure of pages at random, generates Java from them and compiles it. The seeds
 * are fixed, so that failures are reproducible. The property {@code larkspur.mutations} is the
 * number of modified pages.
 */
class MutatedPagesTest {
  private static final int MUTATIONS = Integer.getInteger("larkspur.mutations", 300);
  private static final int MOST_AT_ONCE = 4;
  private static final int COMPILED_TOGETHER = 100;

  /** Modifications that only move or add parts of the page. */
  private static final List<String> LOSSLESS =
      List.of(
          "a row doubled",
          "a table doubled",
          "a section doubled",
          "an item doubled",
          "two sections exchanged");

  @Test
  void movedAndDoubledPartsLoseNothing() throws IOException {
    for (SourceFile page : pages()) {
      PageResult whole = PageResult.of(page, page.text());
      for (String name : whole.isOperation() ? LOSSLESS : List.<String>of()) {
        Random random = new Random(page.path().hashCode());
        String text = PageMutations.mutated(name, page.text(), page.text(), random);
        PageResult mutated = PageResult.of(page, text);
        for (int kind = 0; kind < whole.accounted().size(); kind++) {
          assertThat(mutated.accounted().get(kind))
              .as("%s, %s", page.path(), name)
              .isGreaterThanOrEqualTo(whole.accounted().get(kind));
        }
      }
    }
  }

  @Test
  void mutatedPagesBalanceAndCompile() throws IOException {
    List<SourceFile> pages = pages();
    List<String> failures = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>();
    int operations = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Mutant mutant = Mutant.of(pages, seed);
      try {
        PageResult result = PageResult.of(mutant.page(), mutant.text());
        assertThat(result.rows()).isEqualTo(result.counted());
        assertThat(result.unreported()).isEmpty();
        Map<String, String> code = result.generated("dev.larkspur.page" + seed);
        operations += result.isOperation() ? 1 : 0;
        files.putAll(code);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        failures.add(mutant.description() + ": " + e);
      }
      if ((seed + 1) % COMPILED_TOGETHER == 0 || seed + 1 == MUTATIONS) {
        assertThat(GeneratedCode.compile(files)).succeededWithoutWarnings();
        files.clear();
      }
    }
    assertThat(failures).isEmpty();
    System.out.println(MUTATIONS + " mutated pages, " + operations + " of them operations");
    assertThat(operations).isGreaterThan(MUTATIONS / 2);
  }

  /** Returns the pages with rows. */
  private static List<SourceFile> pages() throws IOException {
    return DamagedPagesTest.pages().stream()
        .filter(page -> !PageResult.of(page, page.text()).names().isEmpty())
        .toList();
  }

  /**
   * A modified page.
   *
   * @param description the seed, the page and its modifications
   */
  private record Mutant(SourceFile page, String text, String description) {
    static Mutant of(List<SourceFile> pages, int seed) {
      Random random = new Random(seed);
      SourceFile page = pages.get(random.nextInt(pages.size()));
      SourceFile other = pages.get(random.nextInt(pages.size()));
      List<String> names = PageMutations.names();
      List<String> applied = new ArrayList<>();
      String text = page.text();
      for (int i = 1 + random.nextInt(MOST_AT_ONCE); i > 0; i--) {
        String name = names.get(random.nextInt(names.size()));
        text = PageMutations.mutated(name, text, other.text(), random);
        applied.add(name);
      }
      return new Mutant(
          page, text, seed + " " + page.path() + " with " + other.path() + " " + applied);
    }
  }
}
