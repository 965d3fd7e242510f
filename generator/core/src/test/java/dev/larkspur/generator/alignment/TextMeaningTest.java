package dev.larkspur.generator.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMeaningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one **bold** word | one bold word",
        "__one__ and _two_ | one and two",
        "`code` | code",
        "a<br>b<br/>c | a b c",
        "<md-text>a</md-text> | a",
        "a&nbsp;b&emsp;c | a b c",
        "a &lt;x&gt; &amp; c | a <x> & c",
        "a\\_b\\-c | a_b-c",
        "说明：一，二（三） | 说明:一,二(三)",
        "see: - one - two | see: one two",
        "> a quote | a quote",
        "one > **Tip**: two | one two",
        "> **注意**：two | > two",
        "## Title | Title",
        "1. one | 1. one",
        "![alt](https://a.b/c.png) text | text",
        "~~gone~~ | gone",
        "[page](/ssl:ttdoc/a/b) | [page](https://open.feishu.cn/document/a/b)",
        "[page](/document/a/b/) | [page](https://open.larkoffice.com/document/a/b)",
        "https://open.feishu.cn/document/a/b | /a/b",
      })
  void markupDoesNotCount(String one, String other) {
    assertThat(TextMeaning.isSame(one, other)).isTrue();
    assertThat(TextMeaning.isSame(other, one)).isTrue();
  }

  @Test
  void lineBreaksDoNotCount() {
    assertThat(TextMeaning.isSame("How:\n\n- one\n- two\n\n> note", "How: - one - two<br>> note"))
        .isTrue();
  }

  @Test
  void wordsInAngleBracketsMayBeMissing() {
    assertThat(TextMeaning.isSame("List\\<string\\>", "List\\")).isTrue();
    assertThat(TextMeaning.isSame("the range <sheetId>!A1", "the range !A1")).isTrue();
    assertThat(TextMeaning.isSame("array<string>", "array<int>")).isFalse();
  }

  @Test
  void titlesOfScopesMayBeMissing() {
    assertThat(
            TextMeaning.isSame(
                "The id.\n\n**If so**: `im:chat`\n\n`im:chat:readonly`",
                "The id.<br>**If so**: `im:chat` Read chats `im:chat:readonly` Only read<br>"))
        .isTrue();
    assertThat(TextMeaning.isSame("`im:chat` Read", "`im:message` Read")).isFalse();
    assertThat(TextMeaning.isSame("`chat` Read", "`chat` Write")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one | two",
        "user_id | userid",
        "-1 | 1",
        "a-b | ab",
        "at most 10 | at most 100",
        "[page](/document/a/b) | [page](/document/a/c)",
        "a text | a text, and more",
        "List | Map",
      })
  void wordsCount(String one, String other) {
    assertThat(TextMeaning.isSame(one, other)).isFalse();
    assertThat(TextMeaning.isSame(other, one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<br ", "![", "![a](", "](", "&amp", "http://", "<a", "`", "`a:", "`a:b`", "\\", ":::",
        "[]()<>", "&lt;a"
      })
  void everyTextIsReadInLinearTime(String part) {
    String text = part.repeat(200_000 / part.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> TextMeaning.isSame(text, text + " "));
  }
}
