package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnumSharingTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void equalWordsOfOneNameFormOneEnum() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").query(words("id_type", "open_id", "user_id")),
            get("im.v1.b.get")
                .query(meaning(words("id_type", "user_id", "open_id"), "Another text", "")));

    assertThat(enums).singleElement().matches(EnumType::principal);
    assertThat(values(enums.get(0))).containsExactly("open_id", "user_id");
    assertThat(enums.get(0).mentions())
        .containsExactly("im.v1.a.get/request.id_type?QUERY", "im.v1.b.get/request.id_type?QUERY");
  }

  @Test
  void wordsOfOneNameThatOnlyShareSomeValuesFormTwoEnums() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").query(words("id_type", "open_id", "user_id")),
            get("im.v1.b.get").query(words("id_type", "user_id", "union_id")));

    assertThat(enums)
        .extracting(EnumSharingTest::values)
        .containsExactlyInAnyOrder(List.of("open_id", "user_id"), List.of("user_id", "union_id"));
    assertThat(enums).filteredOn(EnumType::principal).hasSize(1);
  }

  @Test
  void aPartOfTheValuesWithTheSameDescriptionsBelongsToTheEnum() {
    Field all = meaning(numbers("gender", "0", "1", "2"), "Unknown", "Male", "Female");
    Field some = meaning(numbers("gender", "1", "2"), "**male** (m)", "Female!");
    Field others = meaning(numbers("gender", "1", "2"), "Chicken", "Egg");

    assertThat(enums(get("im.v1.a.get").query(some), get("im.v1.b.get").query(all))).hasSize(1);
    assertThat(enums(get("im.v1.a.get").query(others), get("im.v1.b.get").query(all))).hasSize(2);
  }

  @Test
  void ofTwoEnumsWithTheValuesTheOneOfMostMembersIsChosen() {
    OperationSpec part = get("im.v1.a.get").query(words("type", "doc"));
    OperationSpec one = get("im.v1.b.get").query(words("type", "doc", "file"));
    OperationSpec other = get("im.v1.c.get").query(words("type", "doc", "wiki"));
    OperationSpec again = get("im.v1.d.get").query(words("type", "doc", "wiki"));

    assertThat(together(enums(part, one, other), "im.v1.a.get", "im.v1.b.get")).isTrue();
    assertThat(together(enums(part, one, other, again), "im.v1.a.get", "im.v1.c.get")).isTrue();
  }

  @Test
  void theOrderOfPagesDoesNotMatter() {
    List<OperationSpec> pages =
        new ArrayList<>(
            List.of(
                get("im.v1.a.get").query(words("type", "doc")),
                get("im.v1.b.get").query(words("type", "doc", "file")),
                get("im.v1.c.get").query(words("type", "doc", "wiki")),
                get("im.v1.d.get").query(words("type", "doc", "wiki", "sheet")),
                get("im.v1.e.get").query(numbers("type", "1", "2"))));
    List<EnumType> enums = enums(pages.toArray(OperationSpec[]::new));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(pages, new Random(seed));
      assertThat(enums(pages.toArray(OperationSpec[]::new))).isEqualTo(enums);
    }
  }

  @Test
  void disjointStringValuesOfOneNameFormTwoEnums() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").query(words("type", "user", "app")),
            get("im.v1.b.get").query(words("type", "text", "post")));

    assertThat(enums).hasSize(2);
    assertThat(enums).filteredOn(EnumType::principal).hasSize(1);
  }

  @Test
  void equalNumbersWithMostlyTheSameDescriptionsFormOneEnum() {
    Field first = meaning(numbers("gender", "0", "1", "2"), "Unknown", "Male", "Female");
    Field second = meaning(numbers("gender", "0", "1", "2"), "Secret", "Male.", "female");

    List<EnumType> enums = enums(get("im.v1.a.get").query(first), get("im.v1.b.get").query(second));

    assertThat(enums).singleElement().matches(EnumType::principal).matches(EnumType::numeric);
    assertThat(enums.get(0).items())
        .extracting(EnumItem::description)
        .containsExactly("Unknown", "Male", "Female");
  }

  @Test
  void equalNumbersWithOtherDescriptionsFormTwoEnums() {
    Field app = meaning(numbers("status", "0", "1"), "Disabled", "Enabled");
    Field order = meaning(numbers("status", "0", "1"), "Open", "Closed");
    Field reverse = meaning(numbers("status", "0", "1", "2"), "Enabled", "Disabled", "Gone");
    Field longer = meaning(numbers("status", "0", "1", "2"), "Disabled", "Enabled", "Gone");

    assertThat(enums(get("im.v1.a.get").query(app), get("im.v1.b.get").query(order))).hasSize(2);
    assertThat(enums(get("im.v1.a.get").query(app), get("im.v1.b.get").query(reverse))).hasSize(2);
    assertThat(enums(get("im.v1.a.get").query(longer), get("im.v1.b.get").query(reverse)))
        .hasSize(2);
  }

  @Test
  void anExplanationThatIsTheSameForAllValuesIsNotTheirMeaning() {
    Field one = meaning(numbers("status", "0", "1"), "State: open", "State: closed");
    Field other = meaning(numbers("status", "0", "1"), "State: left", "State: right");

    assertThat(enums(get("im.v1.a.get").query(one), get("im.v1.b.get").query(other))).hasSize(2);
  }

  @Test
  void numbersOfOneObjectAreNamedAfterIt() {
    assertThat(enums(get("im.v1.a.get").query(numbers("status", "1", "2"))))
        .singleElement()
        .matches(type -> !type.principal());
  }

  @Test
  void stringsAndNumbersDoNotShareAnEnum() {
    assertThat(
            enums(
                get("im.v1.a.get").query(numbers("status", "1", "2")),
                get("im.v1.b.get").query(words("status", "1", "2"))))
        .hasSize(2);
  }

  @Test
  void whatWasOneEnumRemainsOneAlthoughAPageAddsAValue() {
    OperationSpec one = get("im.v1.a.get").query(words("type", "doc", "file"));
    OperationSpec other = get("im.v1.b.get").query(words("type", "doc", "wiki"));
    LockedTypes locked = locked("Type", "im.v1.a.get", "im.v1.b.get");

    assertThat(enums(one, other)).hasSize(2);
    assertThat(enums(locked, one, other)).hasSize(1);
  }

  @Test
  void whatWereTwoEnumsRemainTwoAlthoughTheirValuesBecomeEqual() {
    OperationSpec one = get("im.v1.a.get").query(words("type", "doc", "file"));
    OperationSpec other = get("im.v1.b.get").query(words("type", "doc", "file"));
    OperationSpec added = get("im.v1.c.get").query(words("type", "doc", "file", "wiki"));
    Map<String, String> names = new HashMap<>(locked("AType", "im.v1.a.get").enums());
    names.putAll(locked("BType", "im.v1.b.get").enums());
    LockedTypes locked = new LockedTypes(Map.of(), names);

    List<EnumType> enums = enums(locked, one, other, added);

    assertThat(enums).hasSize(2);
    assertThat(together(enums, "im.v1.a.get", "im.v1.b.get")).isFalse();
    assertThat(together(enums, "im.v1.a.get", "im.v1.c.get")).isTrue();
  }

  @Test
  void numbersInAStringFieldStayStrings() {
    List<EnumType> enums = enums(get("im.v1.a.get").query(words("status", "1", "2")));

    assertThat(enums).singleElement().matches(type -> !type.numeric());
  }

  @Test
  void aMemberOfASharedObjectHasOneEnum() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").data(object("chat", "chat", numbers("mode", "1"))),
            get("im.v1.b.get").data(object("chat", "chat", numbers("mode", "2"))));

    assertThat(enums).hasSize(1);
    assertThat(values(enums.get(0))).containsExactly("1", "2");
  }

  @Test
  void aValueOfANumericFieldThatIsNotANumberGetsNoConstant() {
    List<EnumType> enums = enums(get("im.v1.a.get").query(numbers("status", "1", "other")));

    assertThat(values(enums.get(0))).containsExactly("1");
  }

  @Test
  void aSecondSpellingOfANumberIsReported() {
    List<EnumType> enums = enums(get("im.v1.a.get").query(numbers("month", "1", "01", "+1", "2")));

    assertThat(values(enums.get(0))).containsExactly("1", "2");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.ENUM_NUMBER_REPEATED, Rule.ENUM_NUMBER_REPEATED);
  }

  @Test
  void aFieldWithoutValuesHasNoEnum() {
    assertThat(enums(get("im.v1.a.get").query(bool("flag")))).isEmpty();
  }

  private static OperationSpec get(String id) {
    return operation(id, "GET", "/open-apis/" + id);
  }

  private List<EnumType> enums(OperationSpec... operations) {
    return enums(LockedTypes.NONE, operations);
  }

  private List<EnumType> enums(LockedTypes locked, OperationSpec... operations) {
    List<Operation> built =
        Linker.named(
            Stream.of(operations).map(OperationSpec::build).toList(), LockedIds.NONE, diagnostics);
    return Linker.join(built, List.of(), List.of(), LockedIds.NONE, locked, diagnostics)
        .services()
        .get(0)
        .enums();
  }

  /** Returns a lock with this name for the enum of the query parameter "type" of operations. */
  private static LockedTypes locked(String name, String... operations) {
    Map<String, String> enums = new HashMap<>();
    for (String operation : operations) {
      enums.put("type at " + operation + "/request.type?QUERY", name);
    }
    return new LockedTypes(Map.of(), enums);
  }

  /** Returns whether query parameters of two operations have one enum. */
  private static boolean together(List<EnumType> enums, String one, String other) {
    return enums.stream()
        .map(type -> String.join(" ", type.mentions()))
        .anyMatch(mentions -> mentions.contains(one) && mentions.contains(other));
  }

  private static Field meaning(Field field, String... descriptions) {
    List<EnumItem> items = new ArrayList<>();
    for (int i = 0; i < descriptions.length; i++) {
      items.add(new EnumItem(field.enumItems().get(i).value(), descriptions[i], EnumSource.TAG));
    }
    return field.toBuilder().enumItems(items).build();
  }

  private static List<String> values(EnumType type) {
    return type.items().stream().map(EnumItem::value).toList();
  }
}
