package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.source.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * End to end, from edited pages to callers that compile: the diff reports exactly the edits, and
 * its advice is true.
 */
class StoryTest {
  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsExactlyTheEditsOfPages(long seed) throws IOException {
    Edited edited = edited(seed, 12, folder);

    assertThat(found(edited.changes())).isEqualTo(asPagesSayIt(edited.edits()));
  }

  @Test
  void compilesOldCallersUnlessTheAdviceIsMajor() throws IOException {
    Map<Advice, Integer> seen = new EnumMap<>(Advice.class);
    for (int seed = 0; seed < 40; seed++) {
      Edited edited = edited(seed, 2, folder.resolve("seed-" + seed));
      seen.merge(edited.changes().advice(), 1, Integer::sum);
      if (edited.changes().advice() != Advice.MAJOR) {
        CompiledClient old = CompiledClient.of(edited.before());
        CompiledClient now = old.next(edited.after());

        MemoryCompiler.compile(ConsumerSource.of(old), now.classes());
      }
    }
    assertThat(seen)
        .as("how often each advice was given")
        .containsKeys(Advice.MAJOR, Advice.MINOR, Advice.PATCH);
  }

  /** Two snapshots of a folder of pages, and the edits between them. */
  private record Edited(Api before, Api after, Set<String> edits) {
    ApiChanges changes() {
      return ApiDiff.between(before, after);
    }
  }

  private static Edited edited(long seed, int most, Path folder) throws IOException {
    Random random = new Random(seed);
    RandomApi fresh = new RandomApi(random);
    ApiDraft after = fresh.draft();
    ApiDraft before = new RandomApi(new Random(seed)).draft();
    RandomEdits edits = new RandomEdits(random, fresh, after);
    edits.make(1 + random.nextInt(most));
    return new Edited(
        read(before, folder.resolve("old")), read(after, folder.resolve("now")), edits.expected);
  }

  /** Some edits of a page also change its prose. */
  private static Set<String> asPagesSayIt(Set<String> edits) {
    Set<String> said = new TreeSet<>(edits);
    for (String edit : edits) {
      String where = edit.substring(edit.indexOf(' ') + 1, edit.indexOf('#'));
      if (edit.endsWith("#deprecation")) {
        boolean operation = where.indexOf('/') == where.lastIndexOf('/');
        said.add("changed " + where + (operation ? "#title" : "#description"));
      } else if (edit.endsWith("#token=user")) {
        said.add("changed " + where + "/header/Authorization#description");
      } else if (edit.startsWith("changed ") && edit.endsWith("#effective-date")) {
        said.add("changed " + where + "#wording=reason");
      }
    }
    return said;
  }

  private static Api read(ApiDraft api, Path folder) throws IOException {
    DraftPages.write(api, folder);
    Reading reading = new Pipeline().read(PageSet.of(folder));
    assertThat(reading.diagnostics())
        .filteredOn(found -> found.severity().isAtLeast(Severity.WARNING))
        .isEmpty();
    return reading.api();
  }

  private static Set<String> found(ApiChanges changes) {
    Set<String> found = new TreeSet<>();
    changes.changes().forEach(change -> found.add(change.action().label() + " " + change.id()));
    return found;
  }
}
