package dev.larkspur.generator.reader.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageKind;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegacyEventReaderTest {
  private static final String PAGE =
      """
      # Gadget added

      **回调示例：**
      ```json

      {
        "type": "event_callback", // always
        "event": { // what happened
          "type": "gadget_added",
          "url": "https://gadget", // where it is
          "old_id": "g", // 已废弃
          "parts": [{"size": 1}], // what it has
          "size": 3
        }
      }
      ```
      """;

  private final Fixture fixture = new Fixture();

  @Test
  void commentsAfterMembersDescribeThem() {
    Event event = fixture.event(PAGE);

    assertThat(event.fields())
        .extracting(Field::name, Field::description, Field::line)
        .containsExactly(tuple("type", "always", 7), tuple("event", "what happened", 8));
    assertThat(event.fields().get(1).fields())
        .extracting(Field::name, Field::description, Field::deprecated, Field::line)
        .containsExactly(
            tuple("type", "", false, 9),
            tuple("url", "where it is", false, 10),
            tuple("old_id", "已废弃", true, 11),
            tuple("parts", "what it has", false, 12),
            tuple("size", "", false, 13));
    assertThat(event.fields().get(1).fields().get(3).fields())
        .extracting(Field::name, Field::description, Field::line)
        .containsExactly(tuple("size", "", 12));
  }

  @Test
  void rowsArePreferredToTheExample() {
    Event event =
        fixture.event(
            PAGE + "\n|参数|类型|说明|\n|-|-|-|\n|size|float|How large|\n|colour|string|Which|\n");

    List<Field> members = event.fields().get(1).fields();
    assertThat(members)
        .extracting(Field::name)
        .containsExactly("type", "url", "old_id", "parts", "size", "colour");
    assertThat(members.get(4).type()).isEqualTo(new Type.NumberType("float"));
    assertThat(members.get(4).description()).isEqualTo("How large");
    assertThat(members.get(4).example()).hasToString("3");
    assertThat(fixture.ledger.modelled(Ledger.Entry.ROW)).isEqualTo(2);
  }

  @Test
  void rowsMayBeginAtTheRoot() {
    Event event =
        fixture.event(
            PAGE
                + "\n|参数|说明|\n|-|-|\n|type|Kind|\n|event|Happening|\n|&emsp;∟url|Where|\n|&emsp;∟parts|All|\n");

    assertThat(event.fields()).extracting(Field::description).containsExactly("Kind", "Happening");
    assertThat(event.fields().get(1).fields().get(3))
        .extracting(Field::description, Field::type)
        .containsExactly("All", new Type.ListType("", new Type.ObjectType("", null)));
    assertThat(event.fields().get(1).fields().get(3).fields()).hasSize(1);
  }

  @Test
  void otherTablesAreReported() {
    fixture.event(
        PAGE + "\n|操作|is_active|\n|-|-|\n|join|true|\n\n|参数|类型|说明|\n|-|-|-|\n|weight|int|Heavy|\n");

    assertThat(fixture.rules())
        .containsExactly(Rule.EXAMPLE_REPAIRED, Rule.TABLE_ROLE_UNKNOWN, Rule.TABLE_ROLE_UNKNOWN);
    assertThat(fixture.diagnostics.sorted().get(1).message())
        .startsWith(
            "The table under \"Gadget added\" headed \"操作 | is_active\" was left out with its row \"join\"; ");
    assertThat(fixture.ledger.reported(Ledger.Entry.ROW)).isEqualTo(1);
  }

  @Test
  void aTypeInProseMakesAnExampleWithoutATypeAnEvent() {
    Event event =
        fixture.event(
            """
            # Gadget added

            **事件类型**：`gadget_added`

            ```json
            {"event": {"gadget_id": "g"}}
            ```
            """);

    assertThat(event.id()).isEqualTo("gadget_added");
    assertThat(event.fields().get(0).fields()).extracting(Field::name).containsExactly("gadget_id");
    assertThat(fixture.content("# Guide\n\nThe **事件类型** of it.\n```json\n{\"event\": {}}\n```\n"))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
  }
}
