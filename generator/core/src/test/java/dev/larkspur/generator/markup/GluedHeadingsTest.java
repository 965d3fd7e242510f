package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedHeadingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "### Request body | Parameter | Type |; ---|---; Request body; Parameter",
        "### Anything at all | Who | When |; | --- | --- |; Anything at all; Who",
        "### Request bodyParameter | Type; ---|---; Request body; Parameter",
        "### Error codeHTTP status code | Error code; ---|---; Error code; HTTP status code",
        "### Request header**Parameter** | **Type**; ---|---; Request header; **Parameter**",
        "## RequestFacts|; ---|---; Request; Facts",
        "## Request | Facts |; ---|---; Request; Facts",
        "### 请求体名称 | 类型; ---|---; 请求体; 名称",
        "### Request body | Parameter | Type |; | a | string |; Request body; Parameter"
      })
  void aHeadingIsSeparatedFromTheHeadOfItsTable(
      String heading, String below, String title, String head) {
    Section section = section(heading + "\n" + below + "\n| a | b |\n");

    assertThat(section.title()).isEqualTo(title);
    assertThat(head(section.tables().get(0))).startsWith(head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Reply | or not\n\nText.",
        "### Reply | or not\n| a | b |\n| c | d |",
        "# | Name\n---|---\na | b"
      })
  void otherPipesInHeadingsAreText(String text) {
    assertThat(section(text).title()).contains("|");
  }

  @Test
  void headingAndHeadHaveTheirOwnLocations() {
    Section section = section("text\n\n### Request bodyParameter | Type\n---|---\na | int\n");

    assertThat(section.location().line()).isEqualTo(3);
    Cell name = section.tables().get(0).header().get(0);
    assertThat(name.location().line()).isEqualTo(3);
    assertThat(name.location().column()).isEqualTo(17);
  }

  private static List<String> head(Table table) {
    List<Cell> head = table.header().isEmpty() ? table.rows().get(0).cells() : table.header();
    return head.stream().map(Cell::text).toList();
  }

  private static Section section(String text) {
    List<Section> sections =
        PageParser.parse(new SourceFile("a.md", text), new Diagnostics()).sections();
    return sections.get(sections.size() - 1);
  }
}
