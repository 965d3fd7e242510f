package dev.larkspur.generator.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenamesTest {

  @Test
  void fieldsOfOneTypeAndDescriptionAreOneField() {
    assertThat(
            fields(
                List.of(text("uuid", "Makes the request idempotent."), text("kept", "Stays.")),
                List.of(text("kept", "Stays."), text("token", "Makes the request idempotent."))))
        .containsExactly("uuid → token", "kept → kept");
  }

  @Test
  void fieldsOfSimilarNameAndDescriptionAreOneField() {
    assertThat(
            fields(
                List.of(text("seperator", "The separator of the parts.")),
                List.of(text("separator", "The separator of all parts."))))
        .containsExactly("seperator → separator");
  }

  @Test
  void aDescriptionThatSeveralFieldsHaveJoinsNothing() {
    assertThat(
            fields(
                List.of(text("day", "Optional.")),
                List.of(text("note", "Optional."), text("place", "Optional."))))
        .containsExactly("day → null", "null → note", "null → place");
  }

  @Test
  void fieldsOfAnotherTypeAreOtherFields() {
    Field number =
        Field.builder("days", new Type.IntegerType("int")).description("How long.").build();

    assertThat(fields(List.of(text("time", "How long.")), List.of(number)))
        .containsExactly("time → null", "null → days");
  }

  @Test
  void namesThatDifferOnlyInDigitsAreOtherNames() {
    assertThat(fields(List.of(text("line1", "A line.")), List.of(text("line2", "A line."))))
        .containsExactly("line1 → null", "null → line2");
  }

  @Test
  void longTablesAreComparedByWholeDescriptionsOnly() {
    List<Field> before = IntStream.range(0, 5000).mapToObj(it -> unlike("a", it)).toList();
    List<Field> after = IntStream.range(0, 5000).mapToObj(it -> unlike("b", it)).toList();

    assertThat(fields(before, after)).hasSize(10000);
  }

  @Test
  void valuesOfOneMeaningAreOneValue() {
    Pairs<EnumItem> pairs =
        Pairs.of(
            List.of(item("mail", "The mail address."), item("1", "Male.")),
            List.of(item("email", "The mail address."), item("2", "Female.")),
            EnumItem::value,
            Object::equals);

    assertThat(Renames.ofValues(pairs).rows())
        .extracting(row -> name(row.before()) + " → " + name(row.after()))
        .containsExactly("mail → email", "1 → null", "null → 2");
  }

  private static Field unlike(String letter, int number) {
    return text(letter + number, letter.repeat(2) + " " + number);
  }

  private static List<String> fields(List<Field> before, List<Field> after) {
    return Renames.ofFields(Pairs.of(before, after, Field::name, Object::equals)).rows().stream()
        .map(row -> name(row.before()) + " → " + name(row.after()))
        .toList();
  }

  private static String name(Field field) {
    return field == null ? "null" : field.name();
  }

  private static String name(EnumItem item) {
    return item == null ? "null" : item.value();
  }

  private static Field text(String name, String description) {
    return Field.builder(name, new Type.StringType("string")).description(description).build();
  }

  private static EnumItem item(String value, String description) {
    return new EnumItem(value, description, EnumSource.TAG);
  }
}
