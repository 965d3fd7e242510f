package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reads tables with the mistakes of real pages: each is reported and loses nothing else. */
class TableRepairTest {

  @Test
  void aWellFormedTableHasNoDiagnostics() {
    Reading reading =
        Reading.of(
            """
            ### 请求体
            :::html
            <md-dt-table>
              <md-dt-thead>
                <md-dt-tr><md-dt-th style="width: 35%;">名称</md-dt-th><md-dt-th>类型</md-dt-th></md-dt-tr>
              </md-dt-thead>
              <md-dt-tbody>
            <md-dt-tr level="0">
            	<md-dt-td>
            	<md-text type="field-name" >user</md-text>
            	</md-dt-td>
            	<md-dt-td>
            	<md-text type="field-type" >user\\[\\]</md-text>
            	</md-dt-td>
            </md-dt-tr>
            <md-dt-tr level="1">
            	<md-dt-td>
            	<md-text type="field-name" >name</md-text>
            	</md-dt-td>
            	<md-dt-td>
            	<md-text type="field-type" >string</md-text>
            	</md-dt-td>
            </md-dt-tr>
              </md-dt-tbody>
            </md-dt-table>
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("### 请求体", "table 名称 | 类型", "0 user | user[]", "1 name | string");
    assertThat(reading.rules()).isEmpty();
    assertThat(reading.cell(1, 0).location()).hasToString("page.md:17:2");
    assertThat(reading.tables().get(0).rows().get(1).location()).hasToString("page.md:16:1");
  }

  @Test
  void anUnclosedElementEndsWithItsCell() {
    Reading reading =
        Reading.of(
            """
            <md-dt-table>
            <md-dt-thead><md-dt-tr><md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th></md-dt-tr></md-dt-thead>
            <md-dt-tbody>
            <md-dt-tr level="0">
            <md-dt-td><md-text type="field-name">formula</md-dt-td>
            <md-dt-td><md-text type="field-type">array&lt;string&gt;</md-dt-td>
            </md-dt-tr>
            </md-dt-tbody>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table 名称 | 类型", "0 formula | array<string>");
    assertThat(reading.rules()).containsExactly("5:11 TAG_UNMATCHED", "6:11 TAG_UNMATCHED");
  }

  @Test
  void anUnclosedTableEndsWithItsBox() {
    Reading reading =
        Reading.of(
            """
            :::html
            <md-table>
            <md-thead><md-tr><md-th>错误码</md-th></md-tr></md-thead>
            <md-tbody>
            <md-tr><md-td>230001</md-td></md-tr>
            :::
            After the table.
            """);

    assertThat(reading.outline())
        .containsExactly("table 错误码", "0 230001", "prose After the table.");
    assertThat(reading.rules()).containsExactly("2:1 TABLE_UNCLOSED");
  }

  @Test
  void anUnclosedTableEndsAtTheNextHeading() {
    Reading reading =
        Reading.of(
            """
            :::html
            <md-table>
            <md-tr><md-th>错误码</md-th></md-tr>
            <md-tr><md-td>230001</md-td></md-tr>
            <md-tr><md-td>230002

            ## 响应
            :::html
            <md-table>
            <md-tr><md-th>名称</md-th></md-tr>
            <md-tr><md-td>code</md-td></md-tr>
            </md-table>
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("table 错误码", "0 230001", "0 230002", "## 响应", "table 名称", "0 code");
    assertThat(reading.rules()).contains("2:1 TABLE_UNCLOSED", "5:8 TAG_UNMATCHED");
  }

  @Test
  void aHeadingOfAnyLevelEndsAnUnclosedCellIfATableFollows() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>cut off

            ### 响应体
            :::html
            <md-table>
            <md-tr><md-td>code</md-td></md-tr>
            </md-table>
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("table ", "0 cut off", "### 响应体", "table ", "0 code");
  }

  @Test
  void aHeadingInsideACellIsText() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>
            ### How to get a token
            Ask for it.
            </md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 ### How to get a token Ask for it.");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void strayClosingTagsAreIgnored() {
    Reading reading =
        Reading.of(
            """
            <md-dt-table>
            <md-dt-tr level="0"><md-dt-td>one</md-dt-td></md-dt-tr>
            	</md-dt-td>
            </md-dt-tr>
            <md-dt-tr level="0"><md-dt-td>two</md-dt-td></md-dt-tr>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 one", "0 two");
    assertThat(reading.rules()).containsExactly("3:2 TAG_UNMATCHED", "4:1 TAG_UNMATCHED");
  }

  @Test
  void anOpeningRowEndsThePreviousOne() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>one</md-td>
            <md-tr><md-td>two
            <md-tr><md-td>three</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 one", "0 two", "0 three");
    assertThat(reading.rules())
        .containsExactly("3:1 TAG_UNMATCHED", "3:8 TAG_UNMATCHED", "4:1 TAG_UNMATCHED");
  }

  @Test
  void cellsWithoutARowFormOneOfThePreviousLevel() {
    Reading reading =
        Reading.of(
            """
            <md-dt-table>
            <md-dt-tr level="0"><md-dt-td>top</md-dt-td></md-dt-tr>
            <md-dt-tr level="1"><md-dt-td>inner</md-dt-td></md-dt-tr>
            <md-dt-td>next</md-dt-td></md-dt-tr>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 top", "1 inner", "1 next");
    assertThat(reading.rules()).containsExactly("4:1 TAG_UNMATCHED");
  }

  @Test
  void aHeaderIsRecognizedWithoutItsTags() {
    Reading unmarked =
        Reading.of(
            """
            <md-table>
            <md-tr><md-th>名称</md-th><md-th>描述</md-th></md-tr>
            <md-tr><md-td>a</md-td><md-td>b</md-td></md-tr>
            </md-table>
            """);
    Reading closedOnly =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>名称</md-td><md-td>描述</md-td></md-tr>
            </md-thead>
            <md-tr><md-td>a</md-td><md-td>b</md-td></md-tr>
            </md-table>
            """);

    assertThat(unmarked.outline()).containsExactly("table 名称 | 描述", "0 a | b");
    assertThat(closedOnly.outline()).containsExactly("table 名称 | 描述", "0 a | b");
  }

  @Test
  void tablesMayMixPlatformAndHtmlRowsAndHeaderAndDataCells() {
    Reading reading =
        Reading.of(
            """
            <md-table>
              <md-thead>
              <tr>
                  <md-th>基本</md-th>
                  <md-th></md-th>
              </tr>
              </md-thead>
              <md-tbody>
                <md-tr>
                  <md-th>HTTP Method</md-th>
                  <md-td>POST</md-td>
                </md-tr>
              </md-tbody>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table 基本 | ", "0 HTTP Method | POST");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void aHeaderCellAfterADataCellBeginsTheNextRow() {
    Reading reading =
        Reading.of(
            """
            <md-table>
              <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
              <md-tbody>
                <md-tr>
                  <md-th>HTTP URL</md-th>
                  <md-td>https://open.feishu.cn/open-apis/a/v1/b</md-td>
                  <md-th>HTTP Method</md-th>
                  <md-td>POST
                  <md-th>App</md-th>
                  <md-td>custom</md-td>
                </md-tr>
              </md-tbody>
            </md-table>
            """);

    assertThat(reading.outline())
        .containsExactly(
            "table 基本 | ",
            "0 HTTP URL | https://open.feishu.cn/open-apis/a/v1/b",
            "0 HTTP Method | POST",
            "0 App | custom");
    assertThat(reading.rules())
        .containsExactly("7:7 TAG_UNMATCHED", "8:7 TAG_UNMATCHED", "9:7 TAG_UNMATCHED");
  }

  @Test
  void aCellInsideACellIsTheSameCell() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-thead><tr>
            <md-th style="width: 35%;"><md-td>**方法**</md-td></md-th>
            <md-th>权限</md-th>
            </tr></md-thead>
            <md-tr><md-td>      <md-td>![](a.png)</md-td>
            </md-td><md-td>x</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table **方法** | 权限", "0 ![](a.png) | x");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void aDuplicateCellTagDoesNotShiftItsRow() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-thead><md-tr><md-th>名称</md-th><md-th>描述</md-th></md-tr></md-thead>
            <md-tr><md-td><md-td>a</md-td><md-td>b</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table 名称 | 描述", "0 a | b");
    assertThat(reading.rules()).containsExactly("3:8 TAG_UNMATCHED");
  }

  @Test
  void aCellWithoutItsOpeningTagIsFoundByItsClosingTag() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr>
              a</md-td><md-td>b</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a | b");
    assertThat(reading.rules()).containsExactly("3:4 TAG_UNMATCHED");
    assertThat(reading.cell(0, 0).location()).hasToString("page.md:3:3");
  }

  @Test
  void anElementBetweenTwoCellsIsACell() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr>
            <md-td>enabled</md-td>
            <md-text type="field-type" >bool</md-text>
            <md-td>Whether it is on.</md-td>
            </md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 enabled | bool | Whether it is on.");
    assertThat(reading.rules()).containsExactly("4:1 TEXT_OUTSIDE_CELL");
  }

  @Test
  void textAfterACellBelongsToIt() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>The token.</md-td>

            **示例值**："abc"
            </md-tr>
            </md-table>
            """);

    assertThat(reading.cell(0, 0).markdown()).isEqualTo("The token.\n\n**示例值**：\"abc\"");
    assertThat(reading.rules()).containsExactly("4:1 TEXT_OUTSIDE_CELL");
  }

  @Test
  void textBetweenRowsIsSkippedAndReported() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>a</md-td></md-tr>
            lost words
            <md-tr><md-td>b</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a", "0 b");
    assertThat(reading.diagnostics().sorted())
        .singleElement()
        .hasToString(
            "page.md:3:1: warning TEXT_OUTSIDE_CELL \"lost words\" is outside the table's cells and is ignored");
  }

  @Test
  void cellsWithoutAColumnAreNamed() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-thead><md-tr><md-th>名称</md-th></md-tr></md-thead>
            <md-tr><md-td>a</md-td><md-td>too much</md-td><md-td> </md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table 名称", "0 a");
    assertThat(reading.diagnostics().sorted())
        .singleElement()
        .hasToString(
            "page.md:3:24: warning CELL_EXCESS cell \"too much\" has no column: the header has 1");
  }

  @Test
  void boxesInsideCellsDoNotEndTheTable() {
    Reading reading =
        Reading.of(
            """
            :::html
            <md-table>
            <md-tr><md-td>
            Publish the card.

            	:::note
            	It is live at once.
                :::
            </md-td></md-tr>
            <md-tr><md-td>
            :::warning
            Mind the gap.
            :::</md-td></md-tr>
            </md-table>
            :::
            After.
            """);

    assertThat(reading.outline())
        .containsExactly(
            "table ",
            "0 Publish the card. :::note It is live at once. :::",
            "0 :::warning Mind the gap. :::",
            "prose After.");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void anUnclosedBoxInACellEndsWithTheCell() {
    Reading reading =
        Reading.of(
            """
            :::html
            <md-table>
            <md-tr><md-td>
            :::note
            never closed
            </md-td></md-tr>
            <md-tr><md-td>b</md-td></md-tr>
            :::
            After.
            """);

    assertThat(reading.outline())
        .containsExactly("table ", "0 :::note never closed", "0 b", "prose After.");
  }

  @Test
  void tagsInAFenceInACellAreText() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>
            ```html
            # no heading
            <md-enum-item key="no">
            ```</md-td></md-tr>
            <md-tr><md-td>b</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.tables().get(0).rows()).hasSize(2);
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void aTableInsideACellIsASeparateTable() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>Before
            <table><tr><td>inner</td></tr></table>
            after</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 Before after", "table ", "0 inner");
    assertThat(reading.cell(0, 0).markdown()).isEqualTo("Before\n\nafter");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void aTableInsideACellEndsWithTheCell() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>
            <md-table><md-tr><md-td>inner</md-td></md-tr>
            </md-td></md-tr>
            <md-tr><md-td>outer</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline())
        .containsExactly("table ", "0 inner", "0 outer", "table ", "0 inner");
    assertThat(reading.rules()).containsExactly("3:1 TABLE_UNCLOSED");
  }

  @Test
  void aTableWithoutItsOpeningTagBeginsWithItsFirstPart() {
    Reading reading =
        Reading.of(
            """
            ### 查询参数
            :::html
              <md-dt-thead><md-dt-tr><md-dt-th>名称</md-dt-th></md-dt-tr></md-dt-thead>
            <md-dt-tr level="0"><md-dt-td>page_size</md-dt-td></md-dt-tr>
            </md-dt-table>
            :::
            """);

    assertThat(reading.outline()).containsExactly("### 查询参数", "table 名称", "0 page_size");
    assertThat(reading.rules()).containsExactly("3:3 TAG_UNMATCHED");
  }

  @Test
  void tagsWithoutTheirClosingBracketAreTags() {
    Reading reading =
        Reading.of(
            """
            <md-dt-table>
            <md-dt-tr level="0"
            	<md-dt-td>a</md-dt-td
            	<md-dt-td>b</md-dt-td>
            </md-dt-tr>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a | b");
    assertThat(reading.rules()).containsExactly("2:1 TAG_UNMATCHED", "3:13 TAG_UNMATCHED");
  }

  @Test
  void lineEndsAndAByteOrderMarkAreIgnored() {
    String page = "### 请求体\n<md-table>\n<md-tr><md-td>a</md-td></md-tr>\n</md-table>\n";

    Reading reading = Reading.of("\uFEFF" + page.replace("\n", "\r\n"));

    assertThat(reading.outline()).isEqualTo(Reading.of(page).outline());
    assertThat(reading.cell(0, 0).location()).isEqualTo(Reading.of(page).cell(0, 0).location());
  }

  @Test
  void rowsThatSkipALevelAreKeptAndReported() {
    Reading reading =
        Reading.of(
            """
            <md-dt-table>
            <md-dt-tr level="0"><md-dt-td>a</md-dt-td></md-dt-tr>
            <md-dt-tr level="2"><md-dt-td>b</md-dt-td></md-dt-tr>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a", "2 b");
    assertThat(reading.rules()).containsExactly("3:1 ROW_LEVEL_JUMP");
  }

  @Test
  void aTableWithADuplicateOpeningTagIsOneTable() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-table>
            <md-tr><md-td>a</md-td></md-tr>
            </md-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a");
    assertThat(reading.rules()).containsExactly("2:1 TAG_UNMATCHED");
  }

  @Test
  void aTableThatOpensBetweenRowsEndsThePreviousOne() {
    Reading reading =
        Reading.of(
            """
            <md-table>
            <md-tr><md-td>a</md-td></md-tr>
            <md-dt-table>
            <md-dt-tr><md-dt-td>b</md-dt-td></md-dt-tr>
            </md-dt-table>
            """);

    assertThat(reading.outline()).containsExactly("table ", "0 a", "table ", "0 b");
    assertThat(reading.rules()).containsExactly("1:1 TABLE_UNCLOSED");
  }
}
