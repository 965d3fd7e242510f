package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLanguageTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Reply\n\n## 请求\n\n### Header\n\n### Path\n\n### Query\n\n### Body\n\n## 响应\n",
        "# 回复\n\n### Header\n\n### Body\n\n## 响应\n",
        "# Reply\n\n## 请求\n\n## 响应\n",
        "# 回复\n",
        "# Reply\n\n## Header\n\n| 名称 | 类型 |\n|-|-|\n| a | string |\n",
        "# Busy hours\n\n## 变更事项\n",
        "# Reply\n\n回复消息\n",
        "# Reply\n\n```json\n{} // 回复\n```\n",
        "# 返信\n\n## リクエスト\n"
      })
  void pagesAreChineseByTitlesHeadsOrText(String text) {
    assertThat(languageOf(text)).isEqualTo("zh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Reply\n\n## Request\n\n### Request body\n\n## Response\n",
        "# Reply\n\n## Request\n\n| Facts | |\n|-|-|\n| Required scopes | 新增记录(base:record) |\n",
        "# 回复\n\n## Request\n\n### Path parameters\n\n## Response\n",
        "# Reply\n\n## Header\n\n| Parameter | Type |\n|-|-|\n| a | string |\n",
        "# Reply\n\nReplies to a message.\n",
        "# Reply\n\n**Event type**：reply_sent\n",
        "# Reply（old）\n\n## Request（GET）\n",
        "# 回复\n\n## Request\n\n### 卡片\n\n### 模板\n\n## Response\n",
        "# Antworten\n\n## Anfrage\n",
        ""
      })
  void otherPagesAreEnglish(String text) {
    assertThat(languageOf(text)).isEqualTo("en");
  }

  @Test
  void theTitleOfThePageIsOnlyOneOfTheTitles() {
    assertThat(languageOf("# 回复\n\n## Request\n\n## Response\n")).isEqualTo("en");
  }

  private String languageOf(String text) {
    return PageReader.wordsOf(fixture.page(text)).language();
  }
}
