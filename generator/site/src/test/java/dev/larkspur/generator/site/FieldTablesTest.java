package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.site.view.FieldRow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldTablesTest {
  private static final Type STRING = new Type.StringType("string");
  private static final Type OBJECT = new Type.ObjectType("object", null);

  private final FieldTables tables = tables();

  private static FieldTables tables() {
    Api none = new Api(List.of(), List.of(), List.of());
    MarkdownHtml markdown = new MarkdownHtml(new PortalLinks(none, new SitePaths(none)));
    return new FieldTables(markdown, new Anchors());
  }

  @Test
  void membersFollowTheirFieldWithAnchorsOfTheirPaths() {
    List<FieldRow> rows = rows("body", object("sender", field("id"), field("name")), field("text"));

    assertThat(rows)
        .extracting(FieldRow::anchor)
        .containsExactly("body.sender", "body.sender.id", "body.sender.name", "body.text");
    assertThat(rows).extracting(FieldRow::level).containsExactly(0, 1, 1, 0);
  }

  @Test
  void anchorsAreSafeAndUnique() {
    assertThat(rows("body", field("a b"), field("a\"b"), field("a_b")))
        .extracting(FieldRow::anchor)
        .containsExactly("body.a_b", "body.a_b~2", "body.a_b~3");
  }

  @Test
  void repeatedMembersAreShownOnce() {
    Field[] members = {field("a"), field("b"), field("c"), field("d")};
    List<FieldRow> rows = rows("body", object("first", members), object("second", members));

    assertThat(rows).hasSize(6);
    assertThat(rows.get(0).sameMembers()).isNull();
    assertThat(rows.get(5).name()).isEqualTo("second");
    assertThat(rows.get(5).sameMembers()).isEqualTo("body.first");
    assertThat(rows("response", object("third", members)))
        .singleElement()
        .extracting(FieldRow::sameMembers)
        .isEqualTo("body.first");
  }

  @Test
  void membersThatDifferInAnyTextAreShown() {
    Field other = field("d").toBuilder().description("Another text.").build();
    List<FieldRow> rows =
        rows(
            "body",
            object("first", field("a"), field("b"), field("c"), field("d")),
            object("second", field("a"), field("b"), field("c"), other));

    assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(row.sameMembers()).isNull());
  }

  @Test
  void fewRepeatedMembersAreShownAgain() {
    Field[] members = {field("a"), field("b")};

    assertThat(rows("body", object("first", members), object("second", members))).hasSize(6);
  }

  @Test
  void repeatedValuesAreShownOnce() {
    List<EnumItem> items =
        IntStream.range(0, 20)
            .mapToObj(i -> new EnumItem("v" + i, "Value " + i, EnumSource.TAG))
            .toList();
    Field first = field("first").toBuilder().enumItems(items).build();
    Field second = field("second").toBuilder().enumItems(items).build();
    List<FieldRow> rows = rows("body", first, second);

    assertThat(rows.get(0).values()).hasSize(20);
    assertThat(rows.get(1).values()).isEmpty();
    assertThat(rows.get(1).sameValues()).isEqualTo("body.first");
  }

  private List<FieldRow> rows(String part, Field... fields) {
    return tables.of(part, "Title", "", List.of(fields)).rows();
  }

  private static int line;

  /** Returns a field in another line each time: lines do not count. */
  private static Field field(String name) {
    return Field.builder(name, STRING).description("Text.").line(++line).build();
  }

  private static Field object(String name, Field... members) {
    return Field.builder(name, OBJECT).line(++line).fields(List.of(members)).build();
  }
}
