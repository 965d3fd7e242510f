package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenObjectsTest {
  private final Fixture fixture = new Fixture();

  @Test
  void anObjectWithMoreMembersWithoutARowThanRowsIsOpen() {
    assertThat(card("A card.", "{\"ids\": [], \"head\": {}, \"body\": {}}").open()).isTrue();
  }

  @Test
  void theMembersOfAllExamplesCount() {
    Operation operation =
        fixture.operation(
            page("A card.", "{\"ids\": [], \"head\": {}}")
                + "\n### 请求体示例 2\n```json\n{\"card\": {\"body\": {}}}\n```\n");

    assertThat(operation.request().body().fields().get(0).open()).isTrue();
    assertThat(fixture.rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ids\": [], \"head\": {}}",
        "{\"head\": {}, \"body\": {}}",
        "{\"ids\": []}",
        "{}",
        "[]",
        "\"text\""
      })
  void anObjectWithAMisspeltOrMissingRowIsNotOpen(String example) {
    assertThat(card("A card.", example).open()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The card as JSON.", "卡片的 json 数据", "任意结构的卡片"})
  void anObjectThatIsDescribedAsJsonIsOpenIfAnExampleHasAMemberWithoutARow(String description) {
    assertThat(card(description, "{\"head\": {}}").open()).isTrue();
    assertThat(card(description, "{\"ids\": []}").open()).isFalse();
  }

  @Test
  void objectsInListsAndMapsAreOpen() {
    Operation operation =
        fixture.operation(
            post(
                fields(
                    "请求体",
                    "0|cards|card[][]|是|Cards",
                    "1|id|string|是|Id",
                    "0|shelves|map&lt;string, shelf&gt;|否|Shelves",
                    "1|id|string|是|Id"),
                "\n### 请求体示例\n```json\n{\"cards\": [[{\"id\": \"c\", \"x\": 1}, {\"y\": 2}]],"
                    + " \"shelves\": {\"upper\": {\"id\": \"s\", \"x\": 1, \"y\": 2}}}\n```\n"));

    assertThat(operation.request().body().fields()).allMatch(Field::open);
  }

  @Test
  void rowsOfAnotherTableOfTheBodyAreRows() {
    Body body =
        fixture
            .operation(
                post(
                    fields("请求体（文本）", "0|card|card|是|A card", "1|text|string|是|Text"),
                    fields(
                        "请求体（图片）",
                        "0|card|card|是|A card",
                        "1|text|string|是|Text",
                        "1|image|string|是|Image",
                        "1|size|int|是|Size"),
                    "\n### 请求体示例\n```json\n{\"card\": {\"text\": \"t\", \"image\": \"i\","
                        + " \"size\": 1}}\n```\n"))
            .request()
            .body();

    assertThat(body.alternatives()).hasSize(2);
    assertThat(body.fields()).noneMatch(Field::open);
    assertThat(body.alternatives().get(0).fields()).noneMatch(Field::open);
  }

  @Test
  void thePayloadOfAResponseCanBeOpen() {
    List<Field> rows =
        fixture
            .operation(
                post(
                    fields("响应体", "0|code|int||Code", "0|data|-||Data", "1|id|string||Id"),
                    "\n### 响应体示例\n```json\n{\"code\": 0, \"x\": 1, \"data\": {\"id\": \"i\","
                        + " \"a\": 1, \"b\": 2}}\n```\n"))
            .response()
            .fields();

    assertThat(rows.get(1).open()).isTrue();
  }

  private Field card(String description, String example) {
    Field card = fixture.operation(page(description, example)).request().body().fields().get(0);
    assertThat(fixture.rules()).doesNotContain(Rule.EXAMPLE_UNREADABLE);
    return card;
  }

  private static String page(String description, String example) {
    return post(
        fields("请求体", "0|card|object|是|" + description, "1|ids|list|否|Ids"),
        "\n### 请求体示例\n```json\n{\"card\": " + example + "}\n```\n");
  }
}
