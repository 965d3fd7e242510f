package dev.larkspur.generator.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowLevelsTest {
  private static final List<Field> MODEL =
      List.of(
          row("code"),
          row(
              "data",
              row("items", row("id"), row("user", row("id"), row("name"))),
              row("page_token")),
          row("msg"));

  @Test
  void flatRowsGetTheLevelsOfTheModel() {
    List<Field> flat =
        rows("code", "data", "items", "id", "user", "id", "name", "page_token", "msg");

    assertThat(shape(RowLevels.nested(flat, MODEL))).isEqualTo(shape(MODEL));
  }

  @Test
  void rowsWithWrongLevelsGetThoseOfTheModel() {
    List<Field> wrong =
        List.of(
            row("code", row("data")),
            row("items", row("id", row("user", row("id", row("name"))))),
            row("page_token"),
            row("msg"));

    assertThat(shape(RowLevels.nested(wrong, MODEL))).isEqualTo(shape(MODEL));
  }

  @Test
  void aNewRowIsASiblingOfTheRowBeforeOrBelowIt() {
    List<Field> flat =
        rows(
            "code",
            "data",
            "items",
            "id",
            "added",
            "user",
            "id",
            "name",
            "page_token",
            "msg",
            "end");

    assertThat(shape(RowLevels.nested(flat, MODEL)))
        .isEqualTo("code data(items(id added user(id name)) page_token) msg end");
    assertThat(shape(RowLevels.nested(rows("code", "data", "first", "items", "id"), MODEL)))
        .isEqualTo("code data(first items(id))");
  }

  @Test
  void missingRowsLeaveNoGap() {
    assertThat(shape(RowLevels.nested(rows("code", "id", "name", "msg"), MODEL)))
        .isEqualTo("code(id(name)) msg");
  }

  @Test
  void otherRowsStayFlat() {
    assertThat(shape(RowLevels.nested(rows("a", "b"), MODEL))).isEqualTo("a b");
    assertThat(RowLevels.nested(List.of(), MODEL)).isEmpty();
    assertThat(shape(RowLevels.nested(rows("a", "b"), List.of()))).isEqualTo("a b");
  }

  @Test
  void manyRowsArePairedInOrder() {
    List<Field> flat = new ArrayList<>(rows("new"));
    List<Field> members = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      members.add(row("m" + i));
    }
    flat.add(row("data"));
    flat.addAll(members);
    flat.add(row("newer"));

    List<Field> nested =
        RowLevels.nested(
            flat, List.of(row("old"), row("data", members.toArray(Field[]::new)), row("z")));

    assertThat(nested).extracting(Field::name).containsExactly("new", "data");
    assertThat(nested.get(1).fields())
        .extracting(Field::name)
        .startsWith("m0", "m1")
        .endsWith("m2999", "newer")
        .hasSize(3001);
  }

  @Test
  void deepRowsDoNotExhaustTheStack() {
    List<Field> flat = IntStream.range(0, 2000).mapToObj(i -> row("r" + i)).toList();
    Field deep = row("r1999");
    for (int i = 1998; i >= 0; i--) {
      deep = row("r" + i, deep);
    }

    List<Field> nested = RowLevels.nested(flat, List.of(deep));

    assertThat(nested).hasSize(1);
  }

  private static List<Field> rows(String... names) {
    List<Field> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(row(name));
    }
    return rows;
  }

  private static Field row(String name, Field... fields) {
    return Field.builder(name, new Type.StringType("string")).fields(List.of(fields)).build();
  }

  private static String shape(List<Field> fields) {
    StringBuilder shape = new StringBuilder();
    for (Field field : fields) {
      shape.append(shape.isEmpty() ? "" : " ").append(field.name());
      if (!field.fields().isEmpty()) {
        shape.append('(').append(shape(field.fields())).append(')');
      }
    }
    return shape.toString();
  }
}
