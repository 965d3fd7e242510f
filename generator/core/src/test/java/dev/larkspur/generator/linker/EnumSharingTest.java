package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnumSharingTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void overlappingStringValuesOfOneNameFormOneEnum() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").query(words("id_type", "open_id", "user_id")),
            get("im.v1.b.get").query(words("id_type", "user_id", "union_id")));

    assertThat(enums).hasSize(1);
    assertThat(enums.get(0).principal()).isTrue();
    assertThat(values(enums.get(0))).containsExactly("open_id", "user_id", "union_id");
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
  void numericEnumsAreNotShared() {
    List<EnumType> enums =
        enums(
            get("im.v1.a.get").query(numbers("status", "1", "2")),
            get("im.v1.b.get").query(numbers("status", "1", "2")));

    assertThat(enums).hasSize(2).noneMatch(EnumType::principal).allMatch(EnumType::numeric);
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
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    return Linker.link(built, List.of(), List.of(), diagnostics).services().get(0).enums();
  }

  private static List<String> values(EnumType type) {
    return type.items().stream().map(EnumItem::value).toList();
  }
}
