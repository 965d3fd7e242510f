package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Comparison;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.PageFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks what is reported for each kind of change. A case is a folder below {@code history} with
 * the pages of successive states, {@code 1}, {@code 2} and so on, and {@code expected.txt}: for
 * each step, and for all steps together, the changes with their effects and Java names, and the
 * advice. Each state has the lock of the one before it.
 *
 * <p>To add a case, create the folder with the pages and run this test with {@code
 * -Dgolden.update}, which rewrites {@code expected.txt} and the table in {@code
 * docs/regenerating.md}. Then review both.
 */
class HistoryTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path CASES = PROJECT.resolve("generator/core/src/test/resources/history");
  private static final Path GUIDE = PROJECT.resolve("docs/regenerating.md");
  private static final String TABLE_HEAD =
      "| kind of change | reported | calls | Java | advice |\n|---|---|---|---|---|\n";

  @TempDir Path temp;

  static List<String> cases() throws IOException {
    return names(CASES);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void changesEqualTheExpectedOnes(String kind) throws IOException {
    StringBuilder found = new StringBuilder();
    for (Step step : steps(kind)) {
      found.append(step.text());
    }

    Path expected = CASES.resolve(kind).resolve("expected.txt");
    if (isUpdate()) {
      Files.writeString(expected, found);
    }
    assertThat(found).hasToString(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesWithoutALockHaveTheSameChanges(String kind) throws IOException {
    Path folder = CASES.resolve(kind);
    List<Step> locked = steps(kind);
    for (Step step : locked) {
      Comparison unlocked =
          new Pipeline()
              .compare(folder.resolve(step.from()), folder.resolve(step.to()), PageFilter.ALL);

      assertThat(unlocked.changes()).isEqualTo(step.changes());
    }
  }

  @Test
  void theGuideShowsEachCase() throws IOException {
    StringBuilder table = new StringBuilder(TABLE_HEAD);
    for (String kind : cases()) {
      List<Step> steps = steps(kind);
      steps.forEach(step -> table.append(step.rows(kind, steps.size())));
    }

    String guide = Files.readString(GUIDE);
    int start = guide.indexOf(TABLE_HEAD);
    int end = guide.indexOf("\n\n", start) + 1;
    if (isUpdate()) {
      guide = guide.substring(0, start) + table + guide.substring(end);
      Files.writeString(GUIDE, guide);
      end = guide.indexOf("\n\n", start) + 1;
    }
    assertThat(guide.substring(start, end)).isEqualTo(table.toString());
  }

  private static boolean isUpdate() {
    boolean update = System.getProperty("golden.update") != null;
    assertThat(update && System.getenv("CI") != null).as("update in CI").isFalse();
    return update;
  }

  /** Returns the comparisons of a case, each with the lock of the state before. */
  private List<Step> steps(String kind) throws IOException {
    List<String> states =
        names(CASES.resolve(kind)).stream().filter(it -> !it.contains(".")).toList();
    assertThat(states).as(kind).hasSizeGreaterThan(1);
    Pipeline pipeline = new Pipeline();
    Path folder = Files.createTempDirectory(temp, kind);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Path state = folder.resolve(states.get(i));
      copy(CASES.resolve(kind).resolve(states.get(i)), state);
      if (i > 0) {
        Path before = folder.resolve(states.get(i - 1));
        Files.copy(before.resolve(NameLock.FILE_NAME), state.resolve(NameLock.FILE_NAME));
        steps.add(
            new Step(
                states.get(i - 1),
                states.get(i),
                pipeline.compare(before, state, PageFilter.ALL).changes()));
      }
      PageSet pages = PageSet.of(state);
      NameLock lock = pipeline.name(pages, Settings.DEFAULT).renewedLock(pages.filter());
      Files.write(pages.lockFile(), lock.content());
    }
    if (states.size() > 2) {
      String first = states.get(0);
      String last = states.get(states.size() - 1);
      ApiChanges changes =
          pipeline.compare(folder.resolve(first), folder.resolve(last), PageFilter.ALL).changes();
      steps.add(new Step(first, last, changes));
    }
    return steps;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  /** The changes from one state of a case to the next. */
  private record Step(String from, String to, ApiChanges changes) {

    String text() {
      StringBuilder text = new StringBuilder();
      text.append("%s to %s: %s\n".formatted(from, to, changes.advice().label()));
      for (Change change : changes.changes()) {
        text.append("  %s %s\n".formatted(change.action().label(), change.id()));
        text.append("    before %s\n".formatted(change.before()));
        text.append("    after  %s\n".formatted(change.after()));
        text.append(
            "    wire   %s: %s\n".formatted(label(change.wire().effect()), change.wire().why()));
        text.append(
            "    java   %s: %s\n".formatted(label(change.java().effect()), change.java().why()));
        if (change.java().before() != null || change.java().after() != null) {
          text.append("    names  %s\n".formatted(names(change.java())));
        }
      }
      changes
          .consequences()
          .forEach(it -> text.append("  beyond %s: %s\n".formatted(it.element(), it.java().why())));
      return text.toString();
    }

    /** Returns a row of the table for each change. */
    String rows(String kind, int steps) {
      StringBuilder rows = new StringBuilder();
      String name = kind.replace('-', ' ') + (steps > 1 ? " (" + from + " to " + to + ")" : "");
      String advice = changes.advice().label();
      for (Change change : changes.changes()) {
        rows.append(
            "| %s | %s | %s | %s | %s |\n"
                .formatted(
                    name,
                    ReleaseNote.text(change),
                    change.isProse() ? "" : label(change.wire().effect()),
                    change.isProse() ? "" : java(change),
                    advice));
        name = "";
        advice = "";
      }
      return rows.toString();
    }

    private static String java(Change change) {
      String effect = label(change.java().effect());
      boolean isNamed = change.java().before() != null || change.java().after() != null;
      return isNamed ? effect + ": " + names(change.java()) : effect;
    }

    private static String names(JavaEffect effect) {
      JavaElement before = effect.before();
      JavaElement after = effect.after();
      if (before == null) {
        return after == null ? "" : "new " + named(after);
      } else if (after == null) {
        return named(before) + " removed";
      }
      return before.equals(after) ? named(before) : named(before) + " → " + named(after);
    }

    private static String named(JavaElement element) {
      String type = element.type().isEmpty() ? "" : element.type() + " ";
      return "`" + type + element.shortName() + "`";
    }

    private static String label(Effect effect) {
      return switch (effect) {
        case NONE -> "no effect";
        case ADDS -> "adds";
        case BREAKS -> "breaks";
      };
    }
  }
}
