package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntroductionTest {
  private static final String BASE = "## 请求\n|基本||\n|-|-|\n|HTTP Method|GET|\n";

  @Test
  void theTextBelowTheFirstHeadingIsTheDescription() {
    assertThat(of("# Pin\n\nPins a message, see [pins](/pins).\n\nOnly once.\n\n" + BASE + "\nNo."))
        .isEqualTo("Pins a message, see [pins](/pins).\n\nOnly once.");
  }

  @Test
  void markersAndTheDateAreRemoved() {
    assertThat(
            of("# Pin\n最后更新于 2024-05-06\n\nPins it.{尝试一下}(url=/api?resource=pin&method=create)\n"))
        .isEqualTo("Pins it.");
    assertThat(of("# Pin\n\nSent {once}.{使用示例}(url=/x?event=pin) Again.{Try}(url=/y)\n"))
        .isEqualTo("Sent {once}. Again.");
  }

  @Test
  void sectionsBeforeTheRequestKeepTheirTitles() {
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n## 前提条件\n- One.\n- Two.\n\n## 使用限制\n\n### Of chats\nThree.\n\n"
                    + BASE))
        .isEqualTo(
            "Pins it.\n\n**前提条件：**\n\n- One.\n- Two.\n\n**使用限制：**\n\n**Of chats：**\n\nThree.");
  }

  @Test
  void aTitleWithoutTextIsRemoved() {
    assertThat(of("# Pin\n\n## 前提条件\n\n|a|b|\n|-|-|\n|1|2|\n\n## 注意事项\nMind.\n\n" + BASE))
        .isEqualTo("**注意事项：**\n\nMind.");
  }

  @Test
  void textBetweenTheHeadingOfTheRequestAndTheBaseTableCounts() {
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n## 请求\nMind.\n\n|基本||\n|-|-|\n|HTTP Method|GET|\n\nNo.\n\n## 注意事项\nNo."))
        .isEqualTo("Pins it.\n\nMind.");
  }

  @Test
  void theTextOfBoxesIsTextInEachNotation() {
    String expected = "Pins it.\n\nMind this:\n- One.\n  - Two.\n\nAnd that.";
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n:::html\n<md-alert type=\"tip\">\n    Mind this:\n    - One.\n"
                    + "      - Two.\n</md-alert>\n:::\n\n:::html\n<md-alert type=\"warn\">And that.</md-alert>\n"
                    + "<md-alert type=\"error\">\n\n</md-alert>\n:::\n\n"
                    + BASE))
        .isEqualTo(expected);
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n> **Tip**: Mind this:\n> - One.\n>   - Two.\n>\n\n> **Warning**: And that.\n\n"
                    + BASE))
        .isEqualTo(expected);
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n**注意事项**：Mind this:\n- One.\n  - Two.\n\n**注意事项**：And that.\n\n"
                    + BASE))
        .isEqualTo(expected);
    assertThat(
            of(
                "# Pin\n\nPins it.\n\n:::note\nMind this:\n- One.\n  - Two.\n:::\n:::warning\nAnd that.\n:::\n"
                    + BASE))
        .isEqualTo(expected);
  }

  @Test
  void aTextThatBeginsBehindATagIsIndentedLikeItsOtherLines() {
    assertThat(of("# Pin\n\n<md-alert type=\"tip\">Mind:\n    - One.\n    - Two.</md-alert>\n"))
        .isEqualTo("Mind:\n- One.\n- Two.");
  }

  @Test
  void quotesAndBoldWordsOfTheAuthorStay() {
    assertThat(of("# Pin\n\n> Quoted.\n\n> **Mind**: this.\n\n**Mind**：that <b>too</b>.\n"))
        .isEqualTo("> Quoted.\n\n> **Mind**: this.\n\n**Mind**：that <b>too</b>.");
  }

  @Test
  void tablesAndCodeAreLeftOutAndEndThePageOfAnEventWithoutABaseTable() {
    String page =
        "# Pin\n\nPins it.\n\n|a|b|\n|-|-|\n|1|2|\n\nMore.\n\n```\ncode\n```\n\nMost.\n\n";
    assertThat(of(page + BASE)).isEqualTo("Pins it.\n\nMore.\n\nMost.");
    assertThat(of(page)).isEqualTo("Pins it.");
    assertThat(of("# Pin\n\nPins it.\n\n```\ncode\n```\n\nMore.\n")).isEqualTo("Pins it.");
  }

  @Test
  void theDescriptionMayHaveNoHeading() {
    assertThat(of("Pins it.\n\n" + BASE)).isEqualTo("Pins it.");
    assertThat(of(BASE + "\nNo.\n")).isEmpty();
  }

  @Test
  void damagedTagsAndMarkersAreText() {
    assertThat(of("# Pin\n\nA <md-alert and {b}(url=c and }(url=d) more.\n"))
        .isEqualTo("A <md-alert and {b}(url=c and }(url=d) more.");
  }

  private static String of(String text) {
    Page page = PageParser.parse(new SourceFile("a.md", text), new Diagnostics());
    List<Table> tables =
        page.sections().stream().flatMap(section -> section.tables().stream()).toList();
    Table base =
        tables.stream()
            .filter(table -> table.header().get(0).text().equals("基本"))
            .findFirst()
            .orElse(null);
    return Introduction.of(page, base, Vocabulary.all().get(0)).markdown();
  }
}
