package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTableTest {
  private static final String URL = "https://open.feishu.cn/open-apis/gadget/v1/gadgets";

  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(strings = {"基本 |", "基本 | &nbsp;", "项目 | 值", "名称 | 值", "Facts |", "&nbsp; |", "|"})
  void aRowWithAUrlMakesAnOperationUnderAnyHead(String head) {
    BaseTable table =
        request("| " + head + " |\n|---|---|\n| HTTP URL | " + URL + " |\n| HTTP Method | GET |");

    assertThat(table.url().text()).isEqualTo(URL);
    assertThat(table.method().text()).isEqualTo("GET");
  }

  @Test
  void theHeadOfALegacyTableIsItsFirstRow() {
    BaseTable table = request("HTTP URL | " + URL + "\n---|---\nHTTP Method | POST\n");

    assertThat(table.url().text()).isEqualTo(URL);
    assertThat(table.method().text()).isEqualTo("POST");
    assertThat(request("HTTP Method | POST\n---|---\nHTTP URL | " + URL + "\n").method().text())
        .isEqualTo("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目 | 值", "名称 | 值", "基本 |", "事件类型 | gadget.part.made_v1"})
  void aRowWithAnEventTypeMakesAnEventUnderAnyHead(String head) {
    String rows = head.startsWith("事件") ? "" : "| 事件类型 | gadget.part.made_v1 |\n";

    assertThat(event("| " + head + " |\n|---|---|\n" + rows + "| 推送方式 | `Webhook` |"))
        .isEqualTo("gadget.part.made_v1");
  }

  @Test
  void anEventTypeAloneMakesAnEventIfItHasTheFormOfOne() {
    assertThat(event("| 项目 | 值 |\n|---|---|\n| 事件类型 | part_made |")).isEqualTo("part_made");
    assertThat(event("| 项目 | 值 |\n|---|---|\n| 事件类型 | 见下文 |")).isNull();
    assertThat(event("| 名称 | 类型 |\n|---|---|\n| 事件类型 | string |")).isNull();
    assertThat(event("| 事件类型 | 说明 |\n|---|---|\n| part_made | Made |")).isNull();
  }

  @Test
  void aRowWithACallbackTypeMakesACallbackUnderAnyHead() {
    String page = page("| 项目 | 值 |\n|---|---|\n| 回调类型 | card.action.trigger |");

    assertThat(BaseTable.findCallback(fixture.page(page), words().baseTable())).isNotNull();
  }

  @Test
  void aListOfUrlsIsNotABaseTable() {
    assertThat(
            find("| 接口 | 地址 |\n|---|---|\n| HTTP URL | " + URL + " |\n| HTTP URL | " + URL + " |"))
        .isNull();
    assertThat(find("| 操作 | HTTP Method | HTTP URL |\n|---|---|---|\n| Get | GET | " + URL + " |"))
        .isNull();
    assertThat(find("| HTTP URL | HTTP Method |\n|---|---|\n| " + URL + " | GET |")).isNull();
    assertThat(find("| HTTP Method | HTTP URL |\n|---|---|\n| GET | " + URL + " |")).isNull();
  }

  @Test
  void aFieldIsNotARowOfTheSameWords() {
    String rows = "| Parameter | Type |\n|---|---|\n| event_type | a_b |";
    Vocabulary english = Vocabulary.all().get(1);

    assertThat(BaseTable.findEvent(fixture.page("# E\n\n## Event\n\n" + rows), english.baseTable()))
        .isNull();
  }

  private BaseTable request(String table) {
    return find(table);
  }

  private @Nullable BaseTable find(String table) {
    return BaseTable.findRequestLine(fixture.page(page(table)), words().baseTable());
  }

  private @Nullable String event(String table) {
    BaseTable base = BaseTable.findEvent(fixture.page(page(table)), words().baseTable());
    return base == null ? null : base.value(words().baseTable().eventType()).text();
  }

  private static String page(String table) {
    return "# Page\n\n## 请求\n\n" + table + "\n\nText.\n";
  }

  private static Vocabulary words() {
    return Vocabulary.all().get(0);
  }
}
