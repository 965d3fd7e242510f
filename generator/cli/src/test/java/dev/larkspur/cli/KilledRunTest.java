package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a run completes the output of a killed process. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledRunTest {
  private static final int PAGES = 24;
  private static final int KILLS = 4;
  private static final int ATTEMPTS = 60;

  @TempDir Path temp;
  private final Random random = new Random(7);
  private Path output;

  @BeforeEach
  void folders() {
    output = temp.resolve("output");
  }

  @Test
  void eachFileIsOldOrNewAndTheNextRunCompletesTheOutput() throws Exception {
    List<Path> pages = List.of(pages("one"), pages("other"));
    List<SortedMap<String, String>> wanted = List.of(full(pages.get(0)), full(pages.get(1)));
    assertThat(generate(pages.get(0), output).exitCode()).isZero();
    int killed = 0;
    for (int attempt = 0; attempt < ATTEMPTS && killed < KILLS; attempt++) {
      // On a busy machine, the run may have finished before it is killed; then the next run is
      // killed.
      SortedMap<String, String> old = wanted.get(attempt % 2);
      SortedMap<String, String> now = wanted.get((attempt + 1) % 2);
      Path spec = pages.get((attempt + 1) % 2);

      killWhileWriting(spec, moment(attempt, old, now));

      boolean unfinished = Files.exists(output.resolve(".larkspur-unfinished"));
      killed += unfinished ? 1 : 0;
      SortedMap<String, String> left = Folder.contents(output);
      boolean whole = left.equals(now);
      left.keySet().removeIf(path -> path.equals(".larkspur-unfinished") || path.endsWith(".part"));
      assertEachIsOldOrNew(left, old, now);
      int checked = Run.of("check", "--spec", spec, "--output", output).exitCode();
      assertThat(checked).isEqualTo(whole ? 0 : 4);
      assertThat(generate(spec, output).exitCode()).isZero();
      assertThat(Folder.contents(output)).isEqualTo(now);
      assertThat(Run.of("check", "--spec", spec, "--output", output).exitCode()).isZero();
    }
    assertThat(killed).as("runs that were killed before they had finished").isEqualTo(KILLS);
  }

  /** Moment of a run that can be observed from outside of its process. */
  private interface Moment {
    boolean hasCome();
  }

  private Moment moment(int attempt, SortedMap<String, String> old, SortedMap<String, String> now) {
    if (attempt == 0) {
      return () -> Files.exists(output.resolve(".larkspur-unfinished"));
    }
    TreeSet<String> touched = new TreeSet<>(old.keySet());
    touched.addAll(now.keySet());
    touched.removeIf(path -> Objects.equals(old.get(path), now.get(path)));
    Path file = output.resolve(List.copyOf(touched).get(random.nextInt(touched.size())));
    Object before = identity(file);
    return () -> !Objects.equals(identity(file), before);
  }

  private static @Nullable Object identity(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  private void killWhileWriting(Path spec, Moment moment) throws Exception {
    Path log = temp.resolve("log.txt");
    Process run = RunInProcess.start(log, "generate", "--spec", spec, "--output", output);
    while (run.isAlive() && !moment.hasCome() && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    run.destroyForcibly().waitFor();
    assertThat(moment.hasCome() || run.exitValue() == 0).as(Files.readString(log)).isTrue();
  }

  private static void assertEachIsOldOrNew(
      SortedMap<String, String> left,
      SortedMap<String, String> old,
      SortedMap<String, String> now) {
    TreeSet<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(old.keySet());
    paths.addAll(now.keySet());
    for (String path : paths) {
      String content = left.get(path);
      assertThat(Objects.equals(content, old.get(path)) || Objects.equals(content, now.get(path)))
          .as(path)
          .isTrue();
    }
  }

  /** Creates pages with some of the names of others and with other text. */
  private Path pages(String word) throws IOException {
    PageSet pages = new PageSet(temp.resolve(word), random);
    for (int i = 0; i < PAGES; i++) {
      pages.add();
    }
    for (int i = 0; i < PAGES / 4; i++) {
      pages.remove();
    }
    for (Path file : Folder.files(pages.folder())) {
      Files.writeString(
          file, Files.readString(file).replace("<md-td>The ", "<md-td>The " + word + " "));
    }
    return pages.folder();
  }

  private SortedMap<String, String> full(Path pages) throws IOException {
    Path folder = temp.resolve("full-" + pages.getFileName());
    assertThat(generate(pages, folder).exitCode()).isZero();
    return Folder.contents(folder);
  }

  private static Run generate(Path pages, Path output) {
    return Run.of("generate", "--spec", pages, "--output", output);
  }
}
