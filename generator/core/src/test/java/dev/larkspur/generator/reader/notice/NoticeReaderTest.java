package dev.larkspur.generator.reader.notice;

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
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void headingsIdentifyANotice() {
    assertThat(isNotice(page("### 变更事项\n"))).isTrue();
    assertThat(isNotice(page("### 潜在影响\n"))).isTrue();
    assertThat(isNotice(page("### 请求\n变更事项\n"))).isFalse();
  }

  @Test
  void aBoldLineIsAHeading() {
    assertThat(isNotice(page("**变更事项**\n"))).isTrue();
    assertThat(isNotice(page("The **变更事项** in a sentence\n"))).isFalse();
  }

  @Test
  void aChangeLogIsNotANotice() {
    assertThat(isNotice(elsewhere("### 变更内容\n错误码 230013\n"))).isFalse();
    assertThat(isNotice(elsewhere("### 变更内容\n### 解决方案\n"))).isTrue();
    assertThat(isNotice(elsewhere("### 一、变更内容\n### 二、影响范围\n"))).isTrue();
  }

  @Test
  void aCodeOrEndpointIdentifiesANoticeInTheNoticesOfThePortal() {
    assertThat(isNotice(page("Calls answer 错误码 230013.\n"))).isTrue();
    assertThat(isNotice(page("Use GET /open-apis/a/v1/b.\n"))).isTrue();
    assertThat(isNotice(page("- [A notice](/a)\n- [Another](/b)\n"))).isFalse();
    assertThat(isNotice(page("| Notice | Day |\n|---|---|\n| [A](/a) | 20250625 |\n"))).isFalse();
  }

  @Test
  void theIdIsTheLastSegmentOfThePath() {
    Notice notice = read("### 变更事项\n");

    assertThat(notice.id()).isEqualTo("stricter-checks");
    assertThat(notice.fullPath()).isEqualTo("/platform-notices/breaking-change/stricter-checks");
    assertThat(notice.source().line()).isEqualTo(5);
  }

  @Test
  void withoutScenariosThereIsOneWithoutATitle() {
    Notice notice =
        changes(
            """
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
  void theTextsOfAScenarioAreItsReasonImpactAndSolution() {
    Notice notice =
        read(
            """
            Only external groups are affected.

            ### 背景
            Groups are safer this way.
            ### 变更事项
            From **2024年12月30日** on:
            1. **`230013` 错误码**：
                - [Send](/ssl:ttdoc/a)：POST /open-apis/im/v1/messages
            2. Nothing else changes.

            > Store apps use the token of the tenant. <br>

            | 错误码 | 接口 |
            |---|---|
            | 230014 | GET /open-apis/im/v1/messages |

            <br>
            ### 潜在影响
            - Send: 230013
            ### 解决方案
            Add the `user`.

            ```json
            {"a": "```"}
            ```
            | App | Step |
            |---|---|
            | a \\| b | Ask |
            ### 注意
            Nothing replaces it.
            """);

    assertThat(notice.description()).isEqualTo("Only external groups are affected.");
    Notice.Scenario scenario = notice.scenarios().get(0);
    assertThat(scenario.reason())
        .isEqualTo(
            """
            **背景**

            Groups are safer this way.

            From **2024年12月30日** on:

            2. Nothing else changes.

            > Store apps use the token of the tenant. <br>""");
    assertThat(scenario.impact()).isEqualTo("- Send: 230013");
    assertThat(scenario.solution())
        .isEqualTo(
            """
            Add the `user`.

            ````json
            {"a": "```"}
            ````

            | App | Step |
            | --- | --- |
            | a \\| b | Ask |

            **注意**

            Nothing replaces it.""");
    assertThat(scenario.effects()).hasSize(2);
  }

  @Test
  void theTextBeforeScenariosDescribesTheNotice() {
    Notice notice =
        read(
            """
            Find your scenario.
            ## 前提
            Apps of all kinds.
            ## 变更场景一：Store apps
            Read this first.
            ### 变更事项
            1. **`232102` 错误码**：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            ### 解决方案
            Wait.
            """);

    assertThat(notice.description())
        .isEqualTo("Find your scenario.\n\n**前提**\n\nApps of all kinds.");
    assertThat(notice.scenarios().get(0).reason()).isEqualTo("Read this first.");
    assertThat(notice.scenarios().get(0).solution()).isEqualTo("Wait.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "最后更新于 2024-11-27",
        "> **更新时间**：2024-11-27",
        "本公告发布于 2024年11月27日",
        "发布时间：2024-11-26 | 更新时间：2024-11-27"
      })
  void aDateOfThePageIsNotTheEffectiveDate(String line) {
    assertThat(read(line + "\n### 变更事项\nSoon.\n").scenarios().get(0).effectiveDate()).isNull();
    assertThat(read("### 变更事项\nSoon.\n### 解决方案\n" + line + "\n2025年06月25日\n").scenarios())
        .extracting(Notice.Scenario::effectiveDate)
        .containsExactly(LocalDate.of(2025, 6, 25));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated on 2024-11-27",
        "*This page was last updated on November 27, 2024*",
        "Published: 2024-11-27",
        "Update time: 2024/11/27"
      })
  void aDateOfAnEnglishPageIsNotTheEffectiveDate(String line) {
    Vocabulary english = Vocabulary.all().get(1);
    Page page = page(line + "\n### Change details\nSoon.\n### Solution\nWait.\n");

    Notice.Scenario scenario = NoticeReader.read(page, english, diagnostics).scenarios().get(0);

    assertThat(scenario.effectiveDate()).isNull();
    assertThat(scenario.reason()).isEqualTo("Soon.");
    assertThat(scenario.solution()).isEqualTo("Wait.");
  }

  @Test
  void methodsAndPathsAreReadInAllNotations() {
    Notice notice =
        changes(
            """
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
  void anItemWithoutACodeIsAnEvent() {
    Notice notice =
        changes(
            """
            1. **`230013` 错误码**：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            4. [历史版本] Message事件(message)：no longer pushed (im.message.receive_v1) stays.
            """);

    assertThat(notice.scenarios().get(0).events())
        .containsExactly(new Notice.EventEffect("Message事件", "message"));
  }

  @Test
  void unreadableTextIsReportedWithItsLine() {
    changes(
        """
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
  void tablesOfCodesAndEndpointsAreRead() {
    Notice notice =
        changes(
            """
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

  @Test
  void aCodeIsRecognizedInAllNotations() {
    Notice notice =
        changes(
            """
            1. **错误码 `230001`、`230002`**：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            3. **`230003`（no permission）**：
                - [B](/ssl:ttdoc/b)：GET /open-apis/b
            4. 将返回 **`230004`**：
                - [C](/ssl:ttdoc/c)：GET /open-apis/c
            1、**230005**：
                - [D](/ssl:ttdoc/d)：GET /open-apis/d
            (2) `230006`：
                - [E](/ssl:ttdoc/e)：GET /open-apis/e
            - [F](/ssl:ttdoc/f)：GET /open-apis/f 将返回 230007 错误码
            """);

    assertThat(pairs(notice))
        .containsExactly(
            "230001 /open-apis/a",
            "230002 /open-apis/a",
            "230003 /open-apis/b",
            "230004 /open-apis/c",
            "230005 /open-apis/d",
            "230006 /open-apis/e",
            "230007 /open-apis/f");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void unreadableItemsEndTheListBefore() {
    Notice notice =
        changes(
            """
            1. `230001` 错误码：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            2. 不再返回 `230002` 错误码：
                - [B](/ssl:ttdoc/b)：GET /open-apis/b
            3. `230003` 错误码：
                - [C](/ssl:ttdoc/c)：GET /open-apis/c
            4. 将 `230004` 改为 `230005`：
                - [D](/ssl:ttdoc/d)：GET /open-apis/d
            5. 错误码 230006 ～ 230009：
                - [E](/ssl:ttdoc/e)：GET /open-apis/e
            """);

    assertThat(pairs(notice)).containsExactly("230001 /open-apis/a", "230003 /open-apis/c");
    assertThat(lines()).containsExactly(10, 11, 14, 15, 16, 17);
  }

  @Test
  void quantitiesAndDatesAreNotCodes() {
    Notice notice =
        changes(
            """
            1. 单页最多返回 `1000` 条：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            2. `20250625`：
                - [B](/ssl:ttdoc/b)：GET /open-apis/b
            """);

    assertThat(pairs(notice)).isEmpty();
    assertThat(lines()).containsExactly(8, 9, 10, 11);
  }

  @Test
  void theHeaderNamesTheColumnOfCodesAndAnEmptyCellRepeatsTheCodeAbove() {
    Notice notice =
        changes(
            """
            | 错误码 | API | HTTP Method | URL |
            |---|---|---|---|
            | `230001`、**230002** | [A](/ssl:ttdoc/a) | Get | /open-apis/a |
            | | [B](/ssl:ttdoc/b) | PUT | `/open-apis/b` |
            | none | [C](/ssl:ttdoc/c) | PUT | /open-apis/c |
            """);

    assertThat(pairs(notice))
        .containsExactly(
            "230001 /open-apis/a",
            "230001 /open-apis/b",
            "230002 /open-apis/a",
            "230002 /open-apis/b");
    assertThat(operations(notice.scenarios().get(0), 0))
        .extracting(AffectedOperation::title, AffectedOperation::writtenMethod)
        .containsExactly(tuple("A", "Get"), tuple("B", "PUT"));
    assertThat(lines()).containsExactly(12);
  }

  @Test
  void theImpactIsReadIfTheChangesListNothing() {
    Notice notice =
        read(
            """
            ### 变更内容
            Sending answers 返回 `230001`.
            ### 影响范围
            1. `230002` 错误码：
                - [A](/ssl:ttdoc/a)：GET /open-apis/a
            """);

    assertThat(pairs(notice)).containsExactly("230002 /open-apis/a");
    assertThat(lines()).containsExactly(8);
  }

  @Test
  void codesOutsideTheChangesAreReportedUnlessTheImpactRepeatsThem() {
    changes(
        """
        1. `230001` 错误码：
            - [A](/ssl:ttdoc/a)：GET /open-apis/a
        ```
        curl GET https://open.feishu.cn/open-apis/a
        ```
        ### 潜在影响
        - A：`230001`
        - B：`230002`
        | API |
        |---|
        | GET /open-apis/a |
        | GET /open-apis/b |
        ### 解决方案
        Call GET /open-apis/a/v2 instead.
        """);

    assertThat(lines()).containsExactly(10, 15, 19, 21);
  }

  @Test
  void endpointsHaveMarksConditionsAndLinks() {
    Notice notice =
        changes(
            """
            1. `230001` 错误码：
                - **[A](/ssl:ttdoc/a)**：POST `/open-apis/{a_id}/a`（in chats）
                - 【历史版本】B（see [more](/ssl:ttdoc/m)）：DELETE：/open-apis/b
                - [C](/ssl:ttdoc/c)：POST https://open.feishu.cn/open-apis/c；[D](/ssl:ttdoc/d)：GET /open-apis/d
                - [E](/ssl:ttdoc/e)：POST /e/v1/send
                  （cards only）
            """);

    assertThat(operations(notice.scenarios().get(0), 0))
        .containsExactly(
            new AffectedOperation(
                "A", "POST", "POST", "/open-apis/:a_id/a", "in chats", "/a", false, 9),
            new AffectedOperation(
                "B", "DELETE", "DELETE", "/open-apis/b", "see more", null, true, 10),
            new AffectedOperation("C", "POST", "POST", "/open-apis/c", null, "/c", false, 11),
            new AffectedOperation("D", "GET", "GET", "/open-apis/d", null, "/d", false, 11),
            new AffectedOperation(
                "E", "POST", "POST", "/e/v1/send", "cards only", "/e", false, 12));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anItemMayNameSeveralEvents() {
    Notice notice =
        changes(
            """
            1. [历史版本] Message事件(message)、Read事件(im.message.message_read_v1)：no longer pushed
            2. 以下事件不再推送：
                - [Joined](/ssl:ttdoc/x)（im.chat.member.bot.added_v1）
                - Left im.chat.member.bot.deleted_v1
            """);

    assertThat(notice.scenarios().get(0).events())
        .containsExactly(
            new Notice.EventEffect("Message事件", "message"),
            new Notice.EventEffect("Read事件", "im.message.message_read_v1"),
            new Notice.EventEffect("Joined", "im.chat.member.bot.added_v1"),
            new Notice.EventEffect("Left", "im.chat.member.bot.deleted_v1"));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aBoldDateIsPreferredToALabelledDateAndToTheFirst() {
    assertThat(date("Since 2024年1月1日. From **2025.6.25** on.\n> 预计生效时间：2025-06-26\n"))
        .isEqualTo("2025-06-25");
    assertThat(date("Since 2024年1月1日.\n> 预计生效时间：2025-06-26\n")).isEqualTo("2025-06-26");
    assertThat(date("From June 25, 2025 on, not 20250626.\n")).isEqualTo("2025-06-25");
    assertThat(date("From 20250625 on.\n")).isEqualTo("2025-06-25");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aDateWithoutAYearIsIgnoredAndReported() {
    assertThat(date("From **6 月 25 日** on.\n")).isEqualTo("null");
    assertThat(lines()).containsExactly(8);
    assertThat(date("From **6 月 25 日** on (2025-06-25).\n")).isEqualTo("2025-06-25");
    assertThat(lines()).hasSize(1);
  }

  private String date(String text) {
    return String.valueOf(changes(text).scenarios().get(0).effectiveDate());
  }

  private List<Integer> lines() {
    return diagnostics.sorted().stream().map(found -> found.location().line()).toList();
  }

  private static List<String> pairs(Notice notice) {
    return notice.scenarios().stream()
        .flatMap(scenario -> scenario.effects().stream())
        .flatMap(
            effect ->
                effect.operations().stream()
                    .map(operation -> effect.errorCode() + " " + operation.path()))
        .toList();
  }

  private static List<AffectedOperation> operations(Notice.Scenario scenario, int effect) {
    return scenario.effects().get(effect).operations();
  }

  /** Reads a notice with this text under the heading of the changes. */
  private Notice changes(String text) {
    return read("### 变更事项\n" + text);
  }

  private static boolean isNotice(Page page) {
    return NoticeReader.isNotice(page, Vocabulary.all().get(0));
  }

  private Notice read(String body) {
    return NoticeReader.read(page(body), Vocabulary.all().get(0), diagnostics);
  }

  private Page elsewhere(String body) {
    return PageParser.parse(new SourceFile("page.md", "# Changes\n\n" + body), diagnostics);
  }

  private Page page(String body) {
    return PageParser.parse(new SourceFile("notice.md", HEAD + body), diagnostics);
  }
}
