package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostLevelsTest {
  private static final String HEAD = "名称 | 类型 | 描述\n---|---|---\n";
  private static final String ENVELOPE =
      "code | int | Zero\nmsg | string | Text\ndata | \\- | \\-\n";

  private final Fixture fixture = new Fixture();

  @Test
  void theResponseIsRebuiltFromItsExample() {
    List<Field> fields =
        response(
            ENVELOPE
                + "gadget | gadget | The gadget\nparts | part\\[\\] | Parts\nname | string | Name\n"
                + "size | int | Size\nhas_more | boolean | More\n",
            "{\"code\":0,\"data\":{\"gadget\":{\"parts\":[{\"name\":\"A\"}],\"size\":1},"
                + "\"has_more\":true}}");

    assertThat(paths(fields))
        .containsExactly(
            "code",
            "msg",
            "data",
            "data.gadget",
            "data.gadget.parts",
            "data.gadget.parts.name",
            "data.gadget.size",
            "data.has_more");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void theRequestIsRebuiltFromItsOwnExample() {
    List<Field> fields =
        fixture
            .operation(
                Fixture.post(
                    "\n### 请求体\n\n"
                        + HEAD
                        + "gadget | gadget | The gadget\nname | string | Name\n"
                        + "update_fields | string\\[\\] | Fields\n"
                        + "\n### 请求体示例\n```json\n"
                        + "{\"gadget\":{\"name\":\"A\"},\"update_fields\":[\"name\"]}\n```\n"))
            .request()
            .body()
            .fields();

    assertThat(paths(fields)).containsExactly("gadget", "gadget.name", "update_fields");
  }

  @Test
  void rowsOfDataAloneAreComparedWithData() {
    List<Field> fields =
        response(
            "gadget | gadget | The gadget\nname | string | Name\ntotal | int | Total\n",
            "{\"code\":0,\"data\":{\"gadget\":{\"name\":\"A\"},\"total\":1}}");

    assertThat(paths(fields)).containsExactly("gadget", "gadget.name", "total");
  }

  @Test
  void doubtfulRowsAreReportedOncePerTable() {
    List<Field> fields =
        response(
            ENVELOPE
                + "owner | owner | The owner\nname | string | Name\n"
                + "colour | colour | Colour\nred | int | Red\n",
            "{\"code\":0,\"data\":{\"owner\":{\"name\":\"A\"}}}");

    assertThat(paths(fields)).hasSize(7);
    assertThat(fixture.rules()).containsExactly(Rule.ROW_LEVELS_LOST);
    Diagnostic found = fixture.diagnostics.sorted().get(0);
    assertThat(found.location().line()).isEqualTo(20);
    assertThat(found.message()).contains("\"colour\"").doesNotContain("\"name\"");
  }

  @Test
  void marksOfNestingAreNotOverruled() {
    List<Field> fields =
        response(
            ENVELOPE + "└ owner | owner | The owner\n└ name | string | Name\n",
            "{\"code\":0,\"data\":{\"owner\":{\"name\":\"A\"}}}");

    assertThat(paths(fields)).containsExactly("code", "msg", "data", "data.owner", "data.name");
  }

  @Test
  void tablesInTagsHaveTheirLevels() {
    List<Field> fields =
        fixture
            .operation(
                Fixture.get(
                    Fixture.fields("响应体", "0|code|int||Zero", "0|data|-||Data", "0|name|string||N"),
                    "\n### 响应体示例\n```json\n{\"code\":0,\"data\":{\"name\":\"A\"}}\n```\n"))
            .response()
            .fields();

    assertThat(paths(fields)).containsExactly("code", "data", "name");
  }

  @Test
  void aTableWithoutObjectsIsFlat() {
    List<Field> fields =
        response(
            "code | int | Zero\nnames | list | Names\ntotal | int | Total\n",
            "{\"code\":0,\"names\":[\"A\"],\"total\":1}");

    assertThat(paths(fields)).containsExactly("code", "names", "total");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void theBodyOfAnEventIsRebuilt() {
    List<Field> fields =
        fixture
            .event(
                """
                # Gadget added

                ## 事件
                基本 | &nbsp;
                ---|---
                事件类型 | gadget.added_v1

                ### 事件体

                """
                    + HEAD
                    + """
                    schema | string | Version
                    header | event_header | Header
                    event_id | string | Id
                    event_type | string | Type
                    event | \\- | \\-
                    gadget | gadget | The gadget
                    name | string | Name
                    user_id_list | user_id\\[\\] | Users
                    open_id | string | Open id

                    ### 事件体示例
                    ```json
                    {"schema":"2.0","header":{"event_id":"1","event_type":"gadget.added_v1"},
                     "event":{"gadget":{"name":"A"},"user_id_list":[{"open_id":"ou_1"}]}}
                    ```
                    """)
            .fields();

    assertThat(paths(fields))
        .containsExactly(
            "schema",
            "header",
            "header.event_id",
            "header.event_type",
            "event",
            "event.gadget",
            "event.gadget.name",
            "event.user_id_list",
            "event.user_id_list.open_id");
    assertThat(fixture.rules()).isEmpty();
  }

  private List<Field> response(String rows, String example) {
    return fixture
        .operation(
            Fixture.get(
                "\n### 响应体\n\n" + HEAD + rows + "\n### 响应体示例\n```json\n" + example + "\n```\n"))
        .response()
        .fields();
  }

  private static List<String> paths(List<Field> fields) {
    List<String> paths = new ArrayList<>();
    for (Field field : fields) {
      paths.add(field.name());
      paths(field.fields()).forEach(path -> paths.add(field.name() + "." + path));
    }
    return paths;
  }
}
