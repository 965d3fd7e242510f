package dev.larkspur.generator.change;

import static dev.larkspur.generator.change.SmallApi.body;
import static dev.larkspur.generator.change.SmallApi.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.model.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final ApiChanges CHANGES =
      SmallApi.after(
          api -> {
            body(api, "uuid").required = true;
            body(api, "content").description = "Other words.";
            reply(api).errors.add(new ErrorDraft(230013, 400, "Bot has no availability."));
          });

  @Test
  void writesTextWithLocationsAndEffects() {
    assertThat(TextReport.of(CHANGES))
        .startsWith("operation im.v1.message.reply  Page of im.v1.message.reply\n")
        .contains("  breaks  body uuid, required flag: no → yes\n")
        .containsPattern("im/v1/message/reply\\.md:\\d+ → :\\d+\n")
        .contains("wire: requests without it are rejected; Java: ")
        .contains("  adds    errors 230013, error added: Bot has no availability.\n")
        .endsWith("Advice: major. 1 breaking, 1 added, 0 other, 1 in prose only.\n");
  }

  @Test
  void writesMarkdownAsReleaseNotes() {
    assertThat(MarkdownReport.of(CHANGES))
        .isEqualTo(
            """
            ## Changes in the platform's documentation

            Advised release: **major**

            ### Breaking

            #### im

            - [Page of im.v1.message.reply]\
            (https://open.feishu.cn/document/docs/im/v1/message/reply.md) \
            (operation `im.v1.message.reply`)
              - Body field `uuid` is now required — on the wire: requests without it are rejected

            ### Added

            #### im

            - [Page of im.v1.message.reply]\
            (https://open.feishu.cn/document/docs/im/v1/message/reply.md) \
            (operation `im.v1.message.reply`)
              - Error `230013` added: “Bot has no availability.”

            ### Documentation only

            #### im

            - [Page of im.v1.message.reply]\
            (https://open.feishu.cn/document/docs/im/v1/message/reply.md) \
            (operation `im.v1.message.reply`): description
            """);
  }

  @Test
  void addsLinesToMarkdownIfAsked() {
    assertThat(MarkdownReport.of(CHANGES, true))
        .containsPattern("are rejected \\(`im/v1/message/reply\\.md:\\d+ → :\\d+`\\)\n");
  }

  @Test
  void namesJavaTypesAndElementsInMarkdown() {
    ApiChanges changes =
        SmallApi.after(
            api ->
                body(api, "uuid").type =
                    new Type.ListType("string[]", new Type.StringType("string")));

    assertThat(MarkdownReport.of(changes))
        .contains(
            "  - Body field `uuid` has type `List<String>` instead of `String` — on the wire: values"
                + " of the old type are rejected; in Java: the type of `ReplyMessageRequest.uuid()`"
                + " changes\n");
  }

  @Test
  void headingsDoNotRepeatValues() {
    assertThat(CHANGES.changes().stream().map(ReleaseNote::heading))
        .containsExactly(
            "Body field `content` description changed",
            "Body field `uuid` is now required",
            "Error `230013` added");
  }

  @Test
  void writesJsonWithEveryChange() throws Exception {
    JsonNode report = new ObjectMapper().readTree(JsonReport.of(CHANGES));

    assertThat(report.get("formatVersion").asInt()).isEqualTo(1);
    assertThat(report.get("advice").asText()).isEqualTo("major");
    JsonNode change = report.get("changes").get(1);
    assertThat(change.get("id").asText())
        .isEqualTo("operation/im.v1.message.reply/body/uuid#required");
    assertThat(change.get("action").asText()).isEqualTo("changed");
    assertThat(change.get("before").asBoolean()).isFalse();
    assertThat(change.get("after").asBoolean()).isTrue();
    assertThat(change.get("old").get("path").asText()).isEqualTo("im/v1/message/reply.md");
    assertThat(change.get("new").get("line").asInt()).isPositive();
    assertThat(change.get("wire").get("effect").asText()).isEqualTo("breaks");
    assertThat(change.get("java").get("binary").asText()).isEqualTo("none");
  }

  @Test
  void writesOneLineIfNothingChanged() {
    ApiChanges none = new ApiChanges(List.of(), List.of());

    assertThat(TextReport.of(none)).isEqualTo("Nothing changed.\n");
    assertThat(MarkdownReport.of(none)).contains("Nothing changed.");
  }

  @Test
  void escapesPageText() {
    ApiChanges changes =
        SmallApi.after(
            api -> {
              reply(api).title = "a](http://evil)<script>\u001b[31m\n# b";
              reply(api).errors.get(0).message = "*x* `y` \u202e [z](http://evil) https://evil";
            });

    assertThat(TextReport.of(changes)).doesNotContain("\u001b", "\u202e", "\n# b");
    assertThat(MarkdownReport.of(changes))
        .doesNotContain("](http://evil)", "<script>", "\n# b", "*x*", "\u001b", "`y`");
  }
}
