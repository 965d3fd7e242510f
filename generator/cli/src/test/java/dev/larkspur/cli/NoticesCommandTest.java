package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;

  @Test
  void changesAreListedByDateWithTheirNoticeAndScenario() {
    Run run = notices("im.v1.message.reply", "im.v1.message.merge_forward", "message");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(
            "2025-07-23  Messages and groups: fewer operations and events in external groups\n")
        .contains("\n2025-06-25  ")
        .contains("  scenario: store apps\n")
        .contains("  event  message (no longer sent, no page)\n")
        .contains(
            """

            2024-12-30  Messages and groups: the availability of an app also counts in direct chats
              app-availability-range-additional-control, https://open.feishu.cn/document/platform-notices/breaking-change/app-availability-range-additional-control
              reason: From **2024年12月30日** on the platform looks at the [availability](\
            """)
        .contains("\n  what to do: Add the user to the availability of the app first, as [")
        .endsWith(
            """
              error 230013  im.v1.message.reply
              error 230013  im.v1.message.merge_forward
            """);
    assertThat(run.out().indexOf("\n2024-12-30  ")).isGreaterThan(run.out().indexOf("2025-06-25"));
  }

  @Test
  void datesToComeAreFirst() throws IOException {
    Path pages = Files.createDirectories(temp.resolve("pages"));
    String notice = Files.readString(PAGES.resolve("notices/app-availability-in-direct-chats.md"));
    for (String date : List.of("2002-01-01", "9998-01-01", "2003-01-01", "9997-01-01", "")) {
      Files.writeString(
          pages.resolve("notice-" + date + ".md"),
          notice
              .replaceAll("2024年12月30日|2024-12-30", date.isEmpty() ? "some day" : date)
              .replace("source_url", "from"));
    }

    assertThat(Run.of("notices", "--spec", pages).out().lines())
        .filteredOn(line -> !line.isEmpty() && !line.startsWith(" "))
        .extracting(line -> line.substring(0, line.indexOf("  ")))
        .containsExactly("9997-01-01", "9998-01-01", "2003-01-01", "2002-01-01", "no date");
  }

  @Test
  void operationsWithoutAPageAreMarked() {
    assertThat(notices("--until", "2024-12-31").out())
        .contains(
            "  error 230013  POST /open-apis/im/v1/messages (no page,"
                + " UndocumentedOperations.POST_IM_V1_MESSAGES): to a direct chat named by"
                + " chat_id\n")
        .contains(
            "  error 11225   /open-apis/message/v4/recall (historic version, no page,"
                + " UndocumentedOperations.POST_MESSAGE_V4_RECALL)\n")
        .contains(
            "  error 11225   /open-apis/message/v3/urgent (historic version, no page,"
                + " UndocumentedOperations.messageV3Urgent())\n");
  }

  @Test
  void operationsWithoutAPageAreSelectedByTheirIds() {
    assertThat(notices("message.v4.*").out().lines().filter(line -> line.startsWith("  error ")))
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line).contains("/open-apis/message/v4/"));
    assertThat(notices("message.v3.urgent").out())
        .contains("  error 11225  /open-apis/message/v3/urgent");
  }

  @Test
  void aRangeIncludesBothDates() {
    assertThat(notices("--from", "2024-12-30", "--until", "2024-12-30").out())
        .startsWith("2024-12-30")
        .doesNotContain("\n2025");
    assertThat(notices("--from", "2025-07-23").out())
        .startsWith("2025-07-23")
        .doesNotContain("\n2025-06-25");

    Run none = notices("--from", "2030-01-01");
    assertThat(none.exitCode()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).endsWith("larkspur: no announced changes.\n");
  }

  @Test
  void aProductHasItsOperationsWithAndWithoutPages() {
    assertThat(notices("--product", "im").out())
        .contains("im.v1.message.reply", "POST /open-apis/im/v1/pins (no page, ")
        .doesNotContain("/open-apis/message/v4/recall");
    assertThat(notices("--product", "bot").out())
        .contains("POST /open-apis/bot/v4/remove")
        .doesNotContain("/open-apis/im/");
    assertThat(notices("--product", "bott").err())
        .contains("Unknown product \"bott\".", "Did you mean bot");
  }

  @Test
  void anUnknownOperationOrDateIsReported() {
    Run misspelt = notices("im.v1.message.repyl");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("Did you mean im.v1.message.reply");

    Run soon = notices("--from", "soon");
    assertThat(soon.exitCode()).isEqualTo(2);
    assertThat(soon.err())
        .startsWith(
            "larkspur: Invalid value for option '--from': expected a date such as 2025-12-31 but"
                + " was 'soon'.\n");
  }

  @Test
  void aRangeWithItsEndBeforeItsStartIsRejected() {
    Run run = notices("--from", "2025-02-01", "--until", "2025-01-31");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: --from 2025-02-01 is after --until 2025-01-31.\n");
  }

  @Test
  void jsonHasOneObjectForEachEffect() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(notices("--until", "2025-01-01", "--format", "json").out());

    JsonNode create = json.at("/0");
    assertThat(create.at("/effectiveDate").textValue()).isEqualTo("2024-12-30");
    assertThat(create.at("/errorCode").longValue()).isEqualTo(230013);
    assertThat(create.at("/operation").isNull()).isTrue();
    assertThat(create.at("/documented").booleanValue()).isFalse();
    assertThat(create.at("/httpMethod").textValue()).isEqualTo("POST");
    assertThat(create.at("/path").textValue()).isEqualTo("/open-apis/im/v1/messages");
    assertThat(create.at("/condition").textValue()).isEqualTo("to a direct chat named by chat_id");
    assertThat(create.at("/reason").textValue()).startsWith("From **2024年12月30日** on the");
    assertThat(create.at("/impact").textValue()).startsWith("An app that uses these operations");
    assertThat(create.at("/solution").textValue()).startsWith("Add the user to the availability");
    assertThat(create.at("/noticeId").textValue())
        .isEqualTo("app-availability-range-additional-control");
    assertThat(create.at("/source/path").textValue())
        .isEqualTo("notices/app-availability-in-direct-chats.md");
    assertThat(json.at("/1/operation").textValue()).isEqualTo("im.v1.message.reply");
    assertThat(json.at("/1/documented").booleanValue()).isTrue();
    assertThat(json).hasSize(22);
  }

  @Test
  void aNoticeWithoutADateIsListedLastAndReportedIfDatesAreGiven() throws IOException {
    Path pages = Files.createDirectories(temp.resolve("pages"));
    for (String page : List.of("im-v1/message/reply.md", "notices/external-groups.md")) {
      Files.copy(PAGES.resolve(page), pages.resolve(Path.of(page).getFileName()));
    }
    String notice =
        Files.readString(PAGES.resolve("notices/app-availability-in-direct-chats.md"))
            .replaceAll("2024年12月30日|2024-12-30", "some day");
    Files.writeString(pages.resolve("undated.md"), notice);

    assertThat(Run.of("notices", "--spec", pages, "im.v1.message.reply").out())
        .startsWith("no date  Messages and groups: the availability");

    Run dated = Run.of("notices", "--spec", pages, "--from", "2026-01-01");
    assertThat(dated.out()).isEmpty();
    assertThat(dated.err())
        .contains("larkspur: not listed, because their notices have no date: 22 changes.\n");
  }

  private static Run notices(String... words) {
    List<Object> args = new ArrayList<>(List.of("notices", "--spec", PAGES));
    args.addAll(List.of(words));
    return Run.of(args.toArray());
  }
}
