package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks that concurrent runs on one output and cache are serialized. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RunsAtOnceTest {
  private static final int ROUNDS = 3;
  private static final int THREADS = 4;
  private static final int PROCESSES = 3;

  @TempDir Path temp;
  private Path output;
  private List<Path> pages;
  private List<SortedMap<String, String>> wanted;

  @BeforeEach
  void pages() throws IOException {
    output = temp.resolve("output");
    pages = List.of(pages("one", 1), pages("other", 2));
    wanted = List.of(full(pages.get(0)), full(pages.get(1)));
  }

  @Test
  void threadsTakeTurns() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<Run>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          Path spec = pages.get(i % 2);
          runs.add(
              threads.submit(
                  () -> {
                    together.await();
                    return generate(spec, output);
                  }));
        }
        for (Future<Run> run : runs) {
          assertThat(run.get().exitCode()).as(run.get().err()).isZero();
        }
        assertRight();
        edit(pages.get(round % 2));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void processesTakeTurns() throws Exception {
    List<Process> runs = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        Path spec = pages.get(i % 2);
        runs.add(RunInProcess.start(log(i), "generate", "--spec", spec, "--output", output));
      }
      for (int i = 0; i < PROCESSES; i++) {
        int exitCode = runs.get(i).waitFor();
        assertThat(exitCode).as(Files.readString(log(i))).isZero();
      }
    } finally {
      runs.forEach(Process::destroyForcibly);
    }
    assertRight();
  }

  /** Checks that the output is that of one set of pages and that later runs are correct. */
  private void assertRight() throws IOException {
    assertThat(Folder.contents(output)).isIn(wanted);
    for (int i = 0; i < 2; i++) {
      assertThat(generate(pages.get(i), output).exitCode()).isZero();
      assertThat(Folder.contents(output)).isEqualTo(wanted.get(i));
    }
  }

  private void edit(Path spec) throws IOException {
    for (Path file : Folder.files(spec)) {
      Files.writeString(file, Files.readString(file).replace("<md-td>The ", "<md-td>The new "));
    }
    wanted = List.of(full(pages.get(0)), full(pages.get(1)));
  }

  private Path pages(String name, long seed) throws IOException {
    PageSet set = new PageSet(temp.resolve(name), new Random(seed));
    for (int i = 0; i < 6; i++) {
      set.add();
    }
    return set.folder();
  }

  private SortedMap<String, String> full(Path spec) throws IOException {
    Path folder = temp.resolve("full-" + spec.getFileName());
    Folder.delete(folder);
    assertThat(generate(spec, folder).exitCode()).isZero();
    return Folder.contents(folder);
  }

  private Path log(int number) {
    return temp.resolve("log" + number);
  }

  private static Run generate(Path spec, Path output) {
    return Run.of("generate", "--spec", spec, "--output", output);
  }
}
