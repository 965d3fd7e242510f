package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativeRowsTest {

  @Test
  void aBodyWithOneTableHasTheRowsOfThatTable() {
    List<Field> rows = List.of(string("a"));

    assertThat(AlternativeRows.of(new Body("application/json", BodyKind.OBJECT, rows, List.of())))
        .isSameAs(rows);
  }

  @Test
  void aMemberOfSeveralTablesHasTheMembersOfAllOfThem() {
    List<Field> rows =
        rows(
            List.of(id(), content(required(string("title")), required(string("text")))),
            List.of(id(), content(required(string("title")), string("note"))));

    assertThat(rows).extracting(Field::name).containsExactly("id", "content");
    assertThat(rows).extracting(Field::required).containsOnly(true);
    assertThat(rows.get(1).fields())
        .extracting(field -> field.name() + " " + field.required())
        .containsExactly("title true", "text false", "note false");
  }

  @Test
  void aRowOfOneTableIsOptionalAndKeepsItsRequiredMembers() {
    List<Field> rows = rows(List.of(id()), List.of(id(), content(required(string("text")))));

    assertThat(rows)
        .extracting(field -> field.name() + " " + field.required())
        .containsExactly("id true", "content false");
    assertThat(rows.get(1).fields()).extracting(Field::required).containsExactly(true);
  }

  @Test
  void aStringGetsNoMembers() {
    List<Field> rows = rows(List.of(string("content")), List.of(content(string("text"))));

    assertThat(rows.get(0).fields()).isEmpty();
  }

  private static Field id() {
    return required(string("id"));
  }

  private static Field content(Field... members) {
    return required(object("content", "content", members));
  }

  /** Returns a body with these tables and the union of their rows. */
  private static List<Field> rows(List<Field> first, List<Field> second) {
    List<Field> union = new ArrayList<>(first);
    second.stream()
        .filter(row -> first.stream().noneMatch(known -> known.name().equals(row.name())))
        .forEach(union::add);
    return AlternativeRows.of(
        new Body(
            "application/json",
            BodyKind.OBJECT,
            union,
            List.of(new Alternative("one", first), new Alternative("other", second))));
  }
}
