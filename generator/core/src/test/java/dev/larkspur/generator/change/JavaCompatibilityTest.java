package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The advice holds: both clients are generated and compiled; japicmp sees the same step, and a
 * caller of everything still compiles where the advice says so.
 */
class JavaCompatibilityTest {

  static List<Arguments> rules() {
    return ChangeEffectsTest.rules();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void japicmpSeesTheSameStepForEachKindOfChange(
      String name, Effect wire, Effect java, Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    ApiDraft old = SmallApi.draft();
    before.accept(old);
    ApiDraft now = SmallApi.draft();
    after.accept(now);

    assertAgreement(old.finish(new Random(1)), now.finish(new Random(2)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void japicmpSeesTheSameStepForRandomEdits(long seed) {
    Random random = new Random(seed);
    RandomApi fresh = new RandomApi(random);
    ApiDraft before = fresh.draft();
    ApiDraft after = before.copy();
    new RandomEdits(random, fresh, after).make(1 + random.nextInt(4));

    assertAgreement(before.finish(random), after.finish(random));
  }

  @Test
  void japicmpSeesTheSameStepWhereARecordIsSplit() {
    assertAgreement(
        SmallApi.draft(),
        api -> {
          for (String name : List.of("a", "b", "c")) {
            OperationDraft extra = SmallApi.get(api).copy();
            extra.id = "im.v1.message." + name;
            extra.page = name + ".md";
            extra.path += "/" + name;
            SmallApi.sender(extra).fields.get(0).type = new Type.IntegerType("int");
            api.operations.add(extra);
          }
        });
  }

  @Test
  void japicmpSeesTheSameStepWhereAnObjectOutgrowsARecord() {
    assertAgreement(
        SmallApi.draft(),
        api -> {
          for (int i = 0; i < 260; i++) {
            SmallApi.get(api).data().add(SmallApi.text("member_" + i, null));
          }
        });
  }

  @Test
  void japicmpSeesTheSameStepWhereTwoListsOfValuesBecomeOne() {
    ApiDraft before = SmallApi.draft();
    FieldDraft status = SmallApi.text("msg_type", null);
    status.enumItems.add(new EnumItem("card", "A card.", EnumSource.TAG));
    SmallApi.sender(SmallApi.get(before)).fields.add(status);
    assertAgreement(
        before,
        api ->
            SmallApi.body(api, "msg_type")
                .enumItems
                .add(new EnumItem("card", "A card.", EnumSource.TAG)));
  }

  private static void assertAgreement(ApiDraft before, Consumer<ApiDraft> edit) {
    ApiDraft after = before.copy();
    edit.accept(after);
    assertAgreement(before.finish(new Random(1)), after.finish(new Random(2)));
  }

  private static void assertAgreement(Api before, Api after) {
    ApiChanges changes = ApiDiff.between(before, after);
    CompiledClient old = CompiledClient.of(before);
    CompiledClient now = old.next(after);

    assertThat(Japicmp.compare(old, now))
        .as(() -> TextReport.of(changes) + Japicmp.report(old, now))
        .isEqualTo(javaEffect(changes));
    if (changes.advice() != Advice.MAJOR) {
      MemoryCompiler.compile(ConsumerSource.of(old), now.classes());
    }
  }

  private static Effect javaEffect(ApiChanges changes) {
    return Stream.concat(
            changes.changes().stream().map(Change::java),
            changes.consequences().stream().map(Consequence::java))
        .map(JavaEffect::effect)
        .reduce(Effect.NONE, Effect::and);
  }
}
