package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that incremental runs have the results of full runs. Each output has a twin with the same
 * edits but without a cache.
 */
class IncrementalTest {
  private static final int STEPS = 14;
  private static final int PAGES = 4;
  private static final int KINDS = 27;
  private static final String CACHE = Folder.CACHE;

  @TempDir Path temp;
  private Path output;
  private Path twin;

  @BeforeEach
  void folders() {
    output = temp.resolve("output");
    twin = temp.resolve("twin");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyEditGivesTheResultOfAFullRun(long seed) throws IOException {
    Random random = new Random(seed);
    PageSet pages = new PageSet(temp.resolve("pages"), random);
    for (int i = 0; i < PAGES; i++) {
      pages.add();
    }
    Queue<Integer> kinds = new ArrayDeque<>();
    List<String> options = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      for (int edits = random.nextInt(5); edits > 0; edits--) {
        if (kinds.isEmpty()) {
          kinds.addAll(everyKind(random));
        }
        steps.add(edit(kinds.remove(), pages, random));
      }
      if (random.nextInt(8) == 0) {
        options = options(random);
        steps.add("options " + options);
      }
      assertSameAsFull(pages.folder(), options, "seed " + seed + ": " + steps);
      steps.add("run");
    }
  }

  @Test
  void aRunWithoutChangesTouchesNothingAndReportsTheSame() throws IOException {
    PageSet pages = new PageSet(temp.resolve("pages"), new Random(5));
    pages.add();
    Files.writeString(pages.folder().resolve("guide.md"), "# A guide\n\nWords.\n");
    Run first = generate(pages.folder(), output, List.of());
    SortedMap<String, FileTime> before = times(temp);

    Run second = generate(pages.folder(), output, List.of());
    Run third = generate(pages.folder(), output, List.of("--fail-on", "note"));

    assertThat(second.out()).isEqualTo(first.out());
    assertThat(lastLine(second)).contains(": 0 files written, ").contains(" unchanged, 0 removed");
    assertThat(withoutLastLine(second)).isEqualTo(withoutLastLine(first));
    assertThat(third.exitCode()).isEqualTo(3);
    SortedMap<String, FileTime> after = times(temp);
    // After the first run, the time stamps of the edits may be too recent to be trusted.
    before.keySet().removeIf(path -> path.contains(CACHE));
    after.keySet().removeIf(path -> path.contains(CACHE));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aRunThatFailsLeavesNothingBehind() throws IOException {
    PageSet pages = new PageSet(temp.resolve("pages"), new Random(6));
    pages.add();
    Files.writeString(pages.folder().resolve("guide.md"), "# A guide\n\nWords.\n");

    Run run = generate(pages.folder(), output, List.of("--fail-on", "note"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(output).doesNotExist();
  }

  @Test
  void aMisspeltOverlayIsReportedInSpiteOfTheCache() throws IOException {
    PageSet pages = new PageSet(temp.resolve("pages"), new Random(7));
    pages.add();
    generate(pages.folder(), output, List.of());

    Files.writeString(pages.folder().resolve("overlay.yml"), "operations: {}");

    assertThat(generate(pages.folder(), output, List.of()).exitCode()).isEqualTo(2);
  }

  @Test
  void changesOfPagesInOneLanguageGiveTheResultOfAFullRun() throws IOException {
    Path pages = Folder.twoLanguages(temp);
    Path english = pages.resolve("parcel-en.md");
    String text = Files.readString(english);
    assertSameAsFull(pages, List.of(), "both languages");

    Files.writeString(english, text.replace("Use another locker.", "Look for another locker."));
    assertSameAsFull(pages, List.of(), "the English page was edited");
    Files.writeString(english, text.replace("| fragile | boolean |", "| fragile | string |"));
    assertSameAsFull(pages, List.of(), "a fact of the English page was edited");
    Files.delete(english);
    assertSameAsFull(pages, List.of(), "the English page was removed");
    Files.writeString(english, text);
    assertSameAsFull(pages, List.of(), "the English page was added");
    assertSameAsFull(pages, List.of("--language", "zh"), "the other language was chosen");
    Files.delete(pages.resolve("parcel.md"));
    assertSameAsFull(pages, List.of("--language", "zh"), "the Chinese page was removed");
    Files.delete(pages.resolve("collected.md"));
    assertSameAsFull(pages, List.of(), "all Chinese pages were removed");
  }

  @Test
  void aRunInAnotherLanguageWritesItsTexts() throws IOException {
    Path pages = Folder.twoLanguages(temp);

    generate(pages, output, List.of());
    SortedMap<String, String> english = Folder.contents(output);
    generate(pages, output, List.of("--language", "zh"));
    SortedMap<String, String> chinese = Folder.contents(output);

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(chinese).isNotEqualTo(english);
    assertThat(Run.of("check", "--spec", pages, "--output", output).exitCode()).isEqualTo(4);
    assertThat(Run.of("check", "--spec", pages, "--output", output, "--language", "zh").exitCode())
        .isZero();
  }

  /** Applies each kind of edit once. */
  private static List<Integer> everyKind(Random random) {
    List<Integer> kinds = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) {
      kinds.add(kind);
    }
    Collections.shuffle(kinds, random);
    return kinds;
  }

  private String edit(int choice, PageSet pages, Random random) throws IOException {
    switch (choice) {
      case 0, 1, 2, 3, 4, 5 -> pages.edit();
      case 6, 7 -> pages.editInPlace();
      case 8, 9 -> pages.add();
      case 10 -> pages.remove();
      case 11 -> pages.rename();
      case 12 -> pages.touch();
      case 13 -> pages.swap();
      case 14 -> pages.damage();
      case 15 -> onBoth(random, Files::delete);
      case 16 -> onBoth(random, file -> Files.writeString(file, Files.readString(file) + "\n"));
      case 17 -> onBoth(random, IncrementalTest::changeInPlace);
      case 18 -> Files.deleteIfExists(lock(pages));
      case 19 -> Run.of("lock", "--spec", pages.folder());
      case 20 -> onMarkers(Files::deleteIfExists);
      case 21 -> onMarkers(file -> Files.copy(file, file.resolveSibling(".larkspur-unfinished")));
      case 23, 24, 25 -> pages.correct();
      case 22 -> Folder.delete(output.resolve(CACHE));
      default -> damageCache(random);
    }
    return "edit " + choice;
  }

  private static Path lock(PageSet pages) {
    return pages.folder().resolve("larkspur.lock.json");
  }

  private static List<String> options(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> List.of("--package", "com.example.lark");
      case 1 -> List.of("--exclude", "hire/**");
      case 2 -> List.of("--fail-on", "note");
      case 3 -> List.of("--strict");
      case 4 -> List.of("--format", "json");
      case 5 -> List.of("--no-prose", "--sizes");
      case 6 -> List.of("--no-catalogue", "--sizes");
      case 7 -> List.of("--response-builders");
      default -> List.of();
    };
  }

  /** Applies a change to a file of the output and to its twin. */
  private void onBoth(Random random, Change change) throws IOException {
    List<String> files =
        Folder.contents(output).keySet().stream().filter(f -> f.endsWith("java")).toList();
    if (!files.isEmpty()) {
      String file = files.get(random.nextInt(files.size()));
      for (Path root : List.of(output, twin)) {
        if (Files.exists(root.resolve(file))) {
          change.to(root.resolve(file));
        }
      }
    }
  }

  private void onMarkers(Change change) throws IOException {
    for (Path root : List.of(output, twin)) {
      if (Files.exists(root.resolve(".larkspur-manifest"))
          && !Files.exists(root.resolve(".larkspur-unfinished"))) {
        change.to(root.resolve(".larkspur-manifest"));
      }
    }
  }

  private static void changeInPlace(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
  }

  private void damageCache(Random random) throws IOException {
    if (!Files.exists(output.resolve(CACHE))) {
      return;
    }
    try (Stream<Path> files = Files.list(output.resolve(CACHE))) {
      for (Path file : files.sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
          case 0 -> Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
          case 1 -> Files.writeString(file, "not a cache");
          case 2 -> {
            if (content.length > 0) {
              content[random.nextInt(content.length)] ^= 4;
            }
            Files.write(file, content);
          }
          default -> Files.delete(file);
        }
      }
    }
  }

  private void assertSameAsFull(Path pages, List<String> options, String story) throws IOException {
    SortedMap<String, String> contentsBefore = Folder.contents(output);
    SortedMap<String, FileTime> timesBefore = times(output);
    Folder.delete(twin.resolve(CACHE));

    Run full = generate(pages, twin, options);
    Run incremental = generate(pages, output, options);

    assertThat(incremental.exitCode()).as(story).isEqualTo(full.exitCode());
    assertThat(incremental.out()).as(story).isEqualTo(full.out());
    assertThat(incremental.err()).as(story).isEqualTo(full.err().replace("twin", "output"));
    SortedMap<String, String> contents = Folder.contents(output);
    assertThat(contents).as(story).isEqualTo(Folder.contents(twin));
    SortedMap<String, FileTime> times = times(output);
    contents.forEach(
        (path, content) -> {
          if (content.equals(contentsBefore.get(path))) {
            assertThat(times.get(path)).as(story + " " + path).isEqualTo(timesBefore.get(path));
          }
        });
  }

  private static Run generate(Path pages, Path output, List<String> options) {
    List<Object> words = new ArrayList<>(List.of("generate", "--spec", pages, "--output", output));
    words.addAll(options);
    return Run.of(words.toArray());
  }

  private static SortedMap<String, FileTime> times(Path root) throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    for (Path file : Folder.files(root)) {
      times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static String lastLine(Run run) {
    List<String> lines = run.err().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private static List<String> withoutLastLine(Run run) {
    List<String> lines = run.err().lines().toList();
    return lines.subList(0, lines.size() - 1);
  }

  private interface Change {
    void to(Path file) throws IOException;
  }
}
