package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageKind;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingRowsTest {
  private static final String EVENT =
      """
      # Gadget added

      ## 事件
      | 基本 | |
      |---|---|
      | 事件类型 | gadget.added_v1 |
      """;
  private static final String ROWS =
      """
      | 名称 | 类型 | 描述 |
      |---|---|---|
      | code | int | Zero |
      """;
  private static final String TEXT = "name ‖ type\ncode ‖ int\n";

  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(strings = {"请求头", "路径参数", "查询参数", "请求参数", "请求体", "响应体", "错误码"})
  void aHeadWithoutRowsIsReported(String heading) {
    fixture.operation(Fixture.post("\n### " + heading + "\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n"));

    assertThat(fixture.rules()).containsExactly(Rule.SECTION_WITHOUT_ROWS);
    Diagnostic found = fixture.diagnostics.sorted().get(0);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.location().line()).isEqualTo(20);
    assertThat(found.message())
        .isEqualTo(
            "The section \"" + heading + "\" has a table, but none of its rows can be read.");
  }

  @Test
  void anEmptyTableOfErrorsIsNotReported() {
    fixture.operation(Fixture.post("\n### 错误码\n\n| HTTP状态码 | 错误码 | 描述 |\n|---|---|---|\n"));

    assertThat(fixture.rules()).doesNotContain(Rule.SECTION_WITHOUT_ROWS);
  }

  @Test
  void linesWithPipesThatAreNotATableAreReported() {
    fixture.operation(Fixture.get("\n### 响应体\n\nThese fields:\ncode | int\nmsg | string\n"));

    assertThat(fixture.rules()).containsExactly(Rule.SECTION_WITHOUT_ROWS);
    assertThat(fixture.diagnostics.sorted().get(0).location().line()).isEqualTo(21);
  }

  @Test
  void anEventBodyWithoutRowsIsReported() {
    fixture.event(EVENT + "\n### 事件体\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n");

    assertThat(fixture.rules()).containsExactly(Rule.SECTION_WITHOUT_ROWS);
  }

  @Test
  void sectionsWithRowsOrWithoutATableAreNotReported() {
    fixture.operation(
        Fixture.get("\n## 响应\n\n### 响应体\n\n" + ROWS + "\n### 错误码\n\nNone, see a | b.\n" + TEXT));
    fixture.event(EVENT + "\n### 事件体\n\n" + ROWS);

    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void errorCodesBelowATableThatEndsWithinARowAreRead() {
    Operation operation =
        fixture.operation(
            Fixture.get(
                """

                ### 错误码

                | 错误码 | 描述 | 排查建议 |
                |---|---|---|
                | 230001 | Invalid | Check

                1. it

                230002
                Missing

                Add it:
                - here

                `230003`
                Gone
                400
                """));

    assertThat(operation.errors())
        .extracting(ErrorCode::code, ErrorCode::message, ErrorCode::advice, ErrorCode::line)
        .containsExactly(
            tuple(230001L, "Invalid", "Check", 22),
            tuple(230002L, "Missing", "Add it:\n- here", 26),
            tuple(230003L, "Gone", "400", 32));
    assertThat(fixture.diagnostics.sorted())
        .filteredOn(found -> found.rule() == Rule.TEXT_OUTSIDE_CELL)
        .extracting(Diagnostic::toString)
        .containsExactly(
            "gadget/rename.md:26:1: warning TEXT_OUTSIDE_CELL The error \"230002\" is located below"
                + " its table and is read as a row.",
            "gadget/rename.md:32:1: warning TEXT_OUTSIDE_CELL The error \"`230003`\" is located"
                + " below its table and is read as a row.");
  }

  @Test
  void errorCodesBelowATableOfAnotherFormAreReported() {
    fixture.operation(
        Fixture.get(
            """

            ### 错误码

            | HTTP状态码 | 错误码 | 描述 |
            |---|---|---|
            | 400 | 230001 | Invalid |

            230002
            Missing
            400
            """));

    assertThat(fixture.diagnostics.sorted())
        .filteredOn(found -> found.rule() == Rule.TEXT_OUTSIDE_CELL)
        .extracting(Diagnostic::toString)
        .containsExactly(
            "gadget/rename.md:24:1: warning TEXT_OUTSIDE_CELL The code \"230002\" is located outside"
                + " of a table and is ignored.");
  }

  @Test
  void aPageOfAnEventOrOperationWithoutBasicInformationIsReported() {
    assertThat(fixture.content("# Gadget added\n\n### 事件体\n\n" + ROWS))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));
    assertThat(fixture.content("# Add\n\n### 请求体\n\n" + ROWS + "\n### 响应体\n\n" + ROWS))
        .isEqualTo(new PageContent.OtherPage(PageKind.GUIDE));

    assertThat(fixture.rules())
        .containsExactly(Rule.BASIC_INFORMATION_MISSING, Rule.BASIC_INFORMATION_MISSING);
    assertThat(fixture.diagnostics.sorted().get(0).message())
        .isEqualTo(
            "The page has a table under \"事件体\", but no table with a request line or an event type."
                + " The page was left out.");
  }

  @Test
  void oneTableOfFieldsMayBelongToAGuide() {
    fixture.content("# Structure\n\n### Body\n\n" + ROWS + "\n### 请求体\n\n" + ROWS);
    fixture.content("# Errors\n\n### 错误码\n\n" + ROWS);

    assertThat(fixture.rules()).containsExactly(Rule.PAGE_NOT_AN_API, Rule.PAGE_NOT_AN_API);
  }
}
