package dev.larkspur.cli.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work grows with the length of a page, not with its square. The work is counted by {@link Work},
 * so the result does not depend on the computer and its load (decision 65).
 */
class LinearWorkTest {
  /** Twice the input is twice the work, plus what a sorted order and the like may cost. */
  private static final double LIMIT = 2.5;

  /** Differences below this are those of small pages. */
  private static final long SMALL = 50_000;

  private static Function<Path, List<String>> run;

  @TempDir static Path folder;

  @BeforeAll
  static void load() throws ReflectiveOperationException, IOException {
    run = load(new CountingClassLoader());
    work(LargePage.all().get(0).repeated().apply(1));
  }

  @SuppressWarnings("unchecked")
  private static Function<Path, List<String>> load(ClassLoader counting)
      throws ReflectiveOperationException {
    return (Function<Path, List<String>>)
        counting.loadClass(PipelineRun.class.getName()).getDeclaredConstructor().newInstance();
  }

  static List<LargePage> pages() {
    return LargePage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void twiceTheInputIsTwiceTheWork(LargePage page) throws IOException {
    int n = page.smallest();
    long base = work(page.repeated().apply(1));
    long once = work(page.repeated().apply(n)) - base;
    long twice = work(page.repeated().apply(2 * n)) - base;
    long fourTimes = work(page.repeated().apply(4 * n)) - base;

    assertThat(growth(once, twice)).as("%d to %d", once, twice).isLessThan(LIMIT);
    assertThat(growth(twice, fourTimes)).as("%d to %d", twice, fourTimes).isLessThan(LIMIT);
  }

  private static double growth(long smaller, long larger) {
    return (double) larger / Math.max(SMALL, smaller);
  }

  private static long work(String page) throws IOException {
    Files.writeString(folder.resolve("page.md"), page);
    long before = Work.done();
    List<String> faults = run.apply(folder);
    assertThat(faults).isEmpty();
    return Work.done() - before;
  }
}
