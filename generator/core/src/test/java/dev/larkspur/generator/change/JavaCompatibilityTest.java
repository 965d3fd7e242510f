package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The advice is true: both clients are generated and compiled, japicmp finds the same effect, and a
 * caller of all methods compiles if the advice expects it.
 */
class JavaCompatibilityTest {
  /** Clients before a change; most changes are made to the same API. */
  private static final Map<Api, CompiledClient> CLIENTS = new HashMap<>();

  @AfterAll
  static void releaseClients() {
    CLIENTS.clear();
  }

  static List<Arguments> rules() {
    return ChangeEffectsTest.rules();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void agreesWithJapicmpOnEachKindOfChange(
      String name, Effect wire, Effect java, Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    assertAgreement(before, after);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithJapicmpOnRandomEdits(long seed) {
    Random random = new Random(seed);
    RandomApi fresh = new RandomApi(random);
    ApiDraft after = fresh.draft();
    ApiDraft before = new RandomApi(new Random(seed)).draft();
    new RandomEdits(random, fresh, after).make(1 + random.nextInt(4));

    assertAgreement(before.finish(random), after.finish(random));
  }

  @Test
  void agreesWithJapicmpOnASplitRecord() {
    assertAgreement(
        api -> {},
        api -> {
          for (String name : List.of("a", "b", "c")) {
            OperationDraft extra = SmallApi.get(SmallApi.draft());
            extra.id = "im.v1.message." + name;
            extra.page = name + ".md";
            extra.path += "/" + name;
            SmallApi.sender(extra).fields.get(0).type = new Type.IntegerType("int");
            api.operations.add(extra);
          }
        });
  }

  @Test
  void agreesWithJapicmpOnAnObjectThatBecomesTooWide() {
    assertAgreement(
        api -> {},
        api -> {
          for (int i = 0; i < 260; i++) {
            SmallApi.get(api).data().add(SmallApi.text("member_" + i, null));
          }
        });
  }

  @Test
  void agreesWithJapicmpOnMergedEnums() {
    EnumItem card = new EnumItem("card", "A card.", EnumSource.TAG);
    FieldDraft status = SmallApi.text("msg_type", null);
    status.enumItems.add(card);
    Consumer<ApiDraft> before = api -> SmallApi.sender(SmallApi.get(api)).fields.add(status);
    assertAgreement(
        before, before.andThen(api -> SmallApi.body(api, "msg_type").enumItems.add(card)));
  }

  private static void assertAgreement(Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    ApiDraft old = SmallApi.draft();
    before.accept(old);
    ApiDraft now = SmallApi.draft();
    after.accept(now);
    assertAgreement(old.finish(new Random(1)), now.finish(new Random(2)));
  }

  private static void assertAgreement(Api before, Api after) {
    ApiChanges changes = ApiDiff.between(before, after);
    CompiledClient old = CLIENTS.computeIfAbsent(before, CompiledClient::of);
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
