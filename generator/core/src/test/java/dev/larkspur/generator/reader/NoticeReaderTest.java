package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeReaderTest {
  private static final String HEAD =
      """
      ---
      title: "Stricter checks"
      source_url: https://open.feishu.cn/document/platform-notices/breaking-change/stricter-checks
      ---
      # Stricter checks

      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aPageIsANoticeByItsHeadings() {
    assertThat(NoticeSigns.areOn(page("### 变更事项\n"))).isTrue();
    assertThat(NoticeSigns.areOn(page("### 潜在影响\n"))).isTrue();
    assertThat(NoticeSigns.areOn(page("### 请求\n变更事项\n"))).isFalse();
  }

  @Test
  void theIdIsTheLastSegmentOfThePortalsPath() {
    Notice notice = read("### 变更事项\n");

    assertThat(notice.id()).isEqualTo("stricter-checks");
    assertThat(notice.fullPath()).isEqualTo("/platform-notices/breaking-change/stricter-checks");
    assertThat(notice.source().line()).isEqualTo(5);
  }

  @Test
  void withoutScenariosThereIsOneWithoutATitle() {
    Notice notice =
        read(
            """
            ### 变更事项
            From **2024年12月30日** on:
            1. **`230013` 错误码**：
                - [Send](https://open.feishu.cn/document/im/create)（by chat_id）：POST /open-apis/im/v1/messages
            2. **`231022` 错误码**：
            \t- [历史版本] Recall: /open-apis/message/v3/recall、/open-apis/message/v4/recall
            """);

    assertThat(notice.scenarios()).hasSize(1);
    Notice.Scenario scenario = notice.scenarios().get(0);
    assertThat(scenario.title()).isNull();
    assertThat(scenario.effectiveDate()).isEqualTo(LocalDate.of(2024, 12, 30));
    assertThat(scenario.effects())
        .extracting(Notice.Effect::errorCode)
        .containsExactly(230013L, 231022L);
    assertThat(operations(scenario, 0))
        .containsExactly(
            new AffectedOperation(
                "Send",
                "POST",
                "POST",
                "/open-apis/im/v1/messages",
                "by chat_id",
                "/im/create",
                false,
                10));
    assertThat(operations(scenario, 1))
        .extracting(
            AffectedOperation::title,
            AffectedOperation::httpMethod,
            AffectedOperation::path,
            AffectedOperation::historic)
        .containsExactly(
            tuple("Recall", null, "/open-apis/message/v3/recall", true),
            tuple("Recall", null, "/open-apis/message/v4/recall", true));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void eachScenarioHasItsOwnDateAndEffects() {
    Notice notice =
        read(
            """
            ## 变更场景一：Store apps
            ### 变更事项
            From **2025年06月25日** on.
            1. **`232102` 错误码**：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            ### 潜在影响
            - A: **返回232102错误码**
            ## 变更场景二：Custom apps
            ### 变更事项
            1. **`231021` 错误码**：
                - [B](/ssl:ttdoc/b)：GET /open-apis/b
            > 预计生效时间：2025-07-23
            """);

    assertThat(notice.scenarios())
        .extracting(Notice.Scenario::title, Notice.Scenario::effectiveDate)
        .containsExactly(
            tuple("Store apps", LocalDate.of(2025, 6, 25)),
            tuple("Custom apps", LocalDate.of(2025, 7, 23)));
    assertThat(notice.scenarios())
        .allSatisfy(scenario -> assertThat(scenario.effects()).hasSize(1));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void methodsAndPathsAreReadHoweverTheyAreWritten() {
    Notice notice =
        read(
            """
            ### 变更事项
            1. **`232033` 错误码**：
                - [List](/ssl:ttdoc/list)：Get open-apis/im/v1/chats/:chat_id/chat_tabs/list_tabs
                - [Delete widgets] DELETE /open-apis/im/v1/chats/:chat_id/widgets/batch_delete
            """);

    assertThat(operations(notice.scenarios().get(0), 0))
        .extracting(
            AffectedOperation::title,
            AffectedOperation::httpMethod,
            AffectedOperation::writtenMethod,
            AffectedOperation::path,
            AffectedOperation::fullPath)
        .containsExactly(
            tuple(
                "List",
                "GET",
                "Get",
                "/open-apis/im/v1/chats/:chat_id/chat_tabs/list_tabs",
                "/list"),
            tuple(
                "Delete widgets",
                "DELETE",
                "DELETE",
                "/open-apis/im/v1/chats/:chat_id/widgets/batch_delete",
                null));
  }

  @Test
  void anItemWithoutACodeNamesAnEvent() {
    Notice notice =
        read(
            """
            ### 变更事项
            1. **`230013` 错误码**：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            4. [历史版本] Message事件(message)：no longer pushed (im.message.receive_v1) stays.
            """);

    assertThat(notice.scenarios().get(0).events())
        .containsExactly(new Notice.EventEffect("Message事件", "message"));
  }

  @Test
  void whatCannotBeReadIsReportedWithItsLine() {
    read(
        """
        ### 变更事项
        - [A](/ssl:ttdoc/a)：GET /open-apis/a
        - Ask your administrator.
        Some calls answer 错误码 230013 from now on.
        """);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule, found -> found.location().line())
        .containsExactly(
            tuple(Rule.NOTICE_UNREADABLE, 8),
            tuple(Rule.NOTICE_UNREADABLE, 9),
            tuple(Rule.NOTICE_UNREADABLE, 10));
  }

  @Test
  void aTableOfCodesAndEndpointsIsReadToo() {
    Notice notice =
        read(
            """
            ### 变更事项
            | API | 错误码 |
            |---|---|
            | [A](/ssl:ttdoc/a) GET /open-apis/a | 230013 |
            """);

    assertThat(notice.scenarios().get(0).effects())
        .extracting(Notice.Effect::errorCode)
        .containsExactly(230013L);
    assertThat(operations(notice.scenarios().get(0), 0))
        .extracting(AffectedOperation::path)
        .containsExactly("/open-apis/a");
  }

  private static List<AffectedOperation> operations(Notice.Scenario scenario, int effect) {
    return scenario.effects().get(effect).operations();
  }

  private Notice read(String body) {
    return NoticeReader.read(page(body), diagnostics);
  }

  private Page page(String body) {
    return PageParser.parse(new SourceFile("notice.md", HEAD + body), diagnostics);
  }
}
