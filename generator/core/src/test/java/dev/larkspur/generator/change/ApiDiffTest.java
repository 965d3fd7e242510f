package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiDiffTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsExactlyTheEdits(long seed) {
    Random random = new Random(seed);
    RandomApi fresh = new RandomApi(random);
    ApiDraft after = fresh.draft();
    ApiDraft before = new RandomApi(new Random(seed)).draft();
    RandomEdits edits = new RandomEdits(random, fresh, after);
    edits.make(1 + random.nextInt(12));

    ApiChanges changes = ApiDiff.between(before.finish(random), after.finish(random));

    assertThat(found(changes)).isEqualTo(edits.expected);
    assertThat(changes.changes()).extracting(Change::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ignoresTheOrderOfRowsAndLines(long seed) {
    Random random = new Random(seed);
    ApiDraft after = new RandomApi(random).draft();
    ApiDraft before = new RandomApi(new Random(seed)).draft();
    Collections.shuffle(after.operations, random);
    after.operations.forEach(
        operation -> {
          Collections.shuffle(operation.queryParameters, random);
          Collections.shuffle(operation.errors, random);
          shuffle(operation.data(), random);
        });

    assertThat(ApiDiff.between(before.finish(random), after.finish(random)))
        .isEqualTo(new ApiChanges(List.of(), List.of()));
  }

  @Test
  void findsNoChangesInTheSameModel() {
    Random random = new Random(1);
    Api api = new RandomApi(random).draft().finish(random);

    ApiChanges changes = ApiDiff.between(api, api);

    assertThat(changes.changes()).isEmpty();
    assertThat(changes.consequences()).isEmpty();
    assertThat(changes.advice()).isEqualTo(Advice.NONE);
  }

  private static Set<String> found(ApiChanges changes) {
    Set<String> found = new TreeSet<>();
    changes.changes().forEach(change -> found.add(change.action().label() + " " + change.id()));
    return found;
  }

  private static void shuffle(List<FieldDraft> fields, Random random) {
    Collections.shuffle(fields, random);
    fields.forEach(field -> shuffle(field.fields, random));
  }
}
