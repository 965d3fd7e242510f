package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;

  @Test
  void anOperationIsExplainedWithPageCallAndParameters() {
    Run run = explain("im.v1.message.reply");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("operation im.v1.message.reply\n  im-v1/message/reply.md:8\n")
        .contains("POST https://open.feishu.cn/open-apis/im/v1/messages/:message_id/reply")
        .contains("Java: feishu.im().v1().message().reply(ReplyMessageRequest)")
        .contains(
            "takes messageId = \"message_id\" (path), string, required, im-v1/message/reply.md:");
  }

  @Test
  void anOperationIsExplainedWithItsResponseErrorsAndAnnouncedChanges() {
    assertThat(explain("im.v1.message.reply").out())
        .contains("\n  returns messageId = \"message_id\", string, im-v1/message/reply.md:")
        .contains("\n  error 230011 THE_MESSAGE_IS_RECALLED: The message is recalled.\n")
        .contains("\n  error 230099, 200621 PARSE_CARD_JSON_ERR: ")
        .contains(
            "\n"
                + "  announced: error 230013, from 2024-12-30, notice: Messages and groups: the"
                + " availability of an app also counts in direct chats,"
                + " https://open.feishu.cn/document/platform-notices/");
  }

  @Test
  void membersOfClassesAreExplainedByEachOfTheirNames() {
    String field = "ReplyMessageRequest.msgType = \"msg_type\"";
    String value = "MsgType.TEXT = text: Plain text";
    String error = "ReplyMessageError.THE_MESSAGE_IS_RECALLED = 230011: ";

    assertThat(explain("msg_type").out()).startsWith("field msg_type\n").contains(field);
    assertThat(explain("ReplyMessageRequest.msgType").out()).contains(field);
    assertThat(explain("text").out()).contains("value text\n").contains(value);
    assertThat(explain("MsgType.TEXT").out()).startsWith("value MsgType.TEXT\n  " + value);
    assertThat(explain("THE_MESSAGE_IS_RECALLED").out()).contains(error);
    assertThat(explain("MessageClient.reply").out())
        .startsWith("method MessageClient.reply\n  im().v1().message().reply: operation im.v1.");
    assertThat(explain("OtherClient.reply").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply",
        "https://open.larksuite.com/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply?lang=en#a",
        "/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply",
        "/ssl:ttdoc/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply"
      })
  void aPageIsExplainedByItsUrlOrPath(String url) {
    assertThat(explain(url).out()).startsWith("operation im.v1.message.reply\n");
  }

  @Test
  void pagesOfEventsAndNoticesAreExplained() {
    assertThat(explain("/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive").out())
        .startsWith("event im.message.receive_v1\n");
    assertThat(explain("/platform-notices/availability").exitCode()).isEqualTo(2);
  }

  @Test
  void anEventIsExplainedWithTitleLinkDateAndScopes() {
    assertThat(explain("im.message.receive_v1").out())
        .startsWith(
            """
            event im.message.receive_v1
              im-v1/message/events/receive.md:6
              Message received
              Java: dev.larkspur.feishu.im.v1.MessageReceiveEvent
              docs: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive
              page updated: 2024-10-14T02:44:25Z
              app types: custom, isv
            """)
        .contains("any scope of: im:message.p2p_msg:readonly, ")
        .contains("\nrecord of event im.message.receive_v1 ");
  }

  @Test
  void aScopeIsExplainedWithOperationsEventsAndFields() {
    assertThat(explain("im:message").out())
        .startsWith("scope im:message\n  operation im.v1.message.list\n")
        .contains("\n  operation im.v1.message.reply\n");
    assertThat(explain("im:message.p2p_msg:readonly").out())
        .isEqualTo("scope im:message.p2p_msg:readonly\n  event im.message.receive_v1\n\n");
    assertThat(explain("contact:user.employee_id:readonly").out())
        .contains("single fields of operation im.v1.thread.forward: receive_id_type")
        .contains("single fields of event im.message.receive_v1")
        .contains("single fields of callback card.action.trigger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im.v1.message.list data.items[].msg_type",
        "im.v1.message.list data.items.msg_type",
        "im.v1.message.list items.msg_type",
        "im.v1.message.list response.data.items[0].msg_type",
        "im.v1.message.list/response.items.msg_type",
        "im.v1.message.list msg_type"
      })
  void aFieldIsFoundByItsPathInAnOperation(String asked) {
    assertThat(explain(asked).out())
        .startsWith("field im.v1.message.list response.items.msg_type\n  im-v1/message/list.md:")
        .contains(".msgType = \"msg_type\", string, ")
        .hasLineCount(4);
  }

  @Test
  void theMembersOfAnObjectAtAPathAreListed() {
    assertThat(explain("im.v1.message.reply data.mentions").out())
        .startsWith("field im.v1.message.reply response.mentions\n")
        .contains("\n  contains key = \"key\", ");
    assertThat(explain("im.message.receive_v1", "event.message.mentions.id.open_id").out())
        .startsWith("field im.message.receive_v1 event.message.mentions.id.open_id\n");
    assertThat(explain("im.v1.message.reply", "path.message_id").out())
        .contains(" (path), string, required, ");
    assertThat(explain("im.v1.message.reply", "body.content").out())
        .startsWith("field im.v1.message.reply request.content\n");
  }

  @Test
  void anUnknownPathGivesSimilarFields() {
    Run run = explain("im.v1.message.list", "data.items.msg_typ");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean msg_type");
  }

  @Test
  void aNoticeIsExplainedWithItsScenariosAndEffects() {
    assertThat(explain("messenger-and-group-chat-apis-in-external-chat").out())
        .startsWith(
            "notice messenger-and-group-chat-apis-in-external-chat\n  notices/external-groups.md:")
        .contains("\n  docs: https://open.feishu.cn/document/uAjLw4CM/")
        .contains("\n  about: The change concerns external groups only; ")
        .contains("\n  from 2025-06-25, scenario: store apps\n    reason: From **2025年06月25日** on ")
        .contains("\n    impact: An app that came into an external group ")
        .contains("\n    what to do: **注意**\n      There ")
        .contains("\n    error 232102  POST ")
        .contains("    event         message (no longer sent, no page)\n");
  }

  @Test
  void announcedCodesEndpointsAndEventsWithoutAPageAreExplained() {
    assertThat(explain("11225").out())
        .startsWith("announced error 11225 of /open-apis/message/v4/recall\n  notices/")
        .contains("  Recall a message (historic version)\n  no page describes it\n")
        .contains("  announced: error 11225, from 2024-12-30, notice: ");
    assertThat(explain("230038").out())
        .startsWith("error 230038 of im.v1.message.merge_forward\n")
        .contains("\nannounced error 230038 of /open-apis/message/v3/send\n");
    assertThat(explain("POST", "/open-apis/im/v1/messages").out())
        .startsWith("announced change of POST /open-apis/im/v1/messages\n")
        .contains("condition: to a direct chat named by chat_id");
    for (String name :
        List.of(
            "message.v4.recall.post",
            "UndocumentedOperations.POST_MESSAGE_V4_RECALL",
            "dev.larkspur.feishu.UndocumentedOperations.POST_MESSAGE_V4_RECALL")) {
      assertThat(explain(name).out())
          .startsWith("announced change of POST /open-apis/message/v4/recall\n")
          .contains("  Java: UndocumentedOperations.POST_MESSAGE_V4_RECALL\n")
          .contains("announced: error 11225, ", "announced: error 232102, ")
          .doesNotContain("\nannounced change of");
    }
    assertThat(explain("message").out())
        .contains("\nannounced change of event message\n")
        .contains("announced: event no longer sent, from 2025-06-25, scenario: store apps, ");
  }

  @Test
  void aPathWithAnotherMethodIsReportedWithTheDocumentedOne() {
    Run run = explain("GET", "/open-apis/im/v1/messages/om_1/reply");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "Did you mean POST /open-apis/im/v1/messages/:message_id/reply (im.v1.message.reply)?");
    assertThat(explain("PUT", "/open-apis/im/v1/pins").err())
        .contains("Did you mean POST /open-apis/im/v1/pins?");
  }

  @Test
  void aRequestLineFromALogFindsItsOperation() {
    assertThat(explain("POST", "/open-apis/im/v1/messages/om_1/reply?uuid=x").out())
        .startsWith("operation im.v1.message.reply\n");
    assertThat(explain("https://open.feishu.cn/open-apis/im/v1/messages/om_1/reply").out())
        .startsWith("operation im.v1.message.reply\n");
    assertThat(explain("GET", "/open-apis/im/v1/messages/om_1/reply").exitCode()).isEqualTo(2);
  }

  @Test
  void anErrorOfAnotherLanguageIsExplainedWithItsPage() throws IOException {
    Path pages = Folder.twoLanguages(temp);

    assertThat(Run.of("explain", "--spec", pages, "7003").out())
        .startsWith("error 7003 of parcel.v1.parcel.create\n  parcel-en.md:70\n");
    assertThat(Run.of("explain", "--spec", pages, "--language", "zh", "7001").out())
        .contains("advice: 换一个快递柜。");
  }

  @Test
  void aClassIsFoundBySimpleOrQualifiedName() {
    assertThat(explain("ReplyMessageRequest").out())
        .startsWith(
            "request of im.v1.message.reply dev.larkspur.feishu.im.v1.ReplyMessageRequest\n");
    assertThat(explain("dev.larkspur.feishu.im.v1.ReplyMessageError").out())
        .contains(" = 230011: ");
  }

  @Test
  void aCallbackIsExplainedWithItsAnswer() {
    assertThat(explain("card.action.trigger").out())
        .contains("record of callback card.action.trigger", "callbacks/card-callback-communication")
        .contains("answer to callback card.action.trigger", "toast");
    assertThat(explain("UrlPreviewGetAnswer").out())
        .contains("answer to callback url.preview.get", "inline");
  }

  @Test
  void anErrorCodeIsFoundOnEveryPageThatListsIt() {
    String out = explain("230011").out();

    assertThat(out)
        .contains("error 230011 of im.v1.message.reply\n  im-v1/message/reply.md:")
        .contains("Java: ReplyMessageError.")
        .contains("HTTP status: 400", "message: The message is recalled.", "advice: ");
  }

  @Test
  void misspeltClassesAndMembersGiveSimilarOnes() {
    assertThat(explain("ReplyMesageRequest").err()).contains("Did you mean ReplyMessageRequest");
    assertThat(explain("ReplyMessageRequest.msgtype").err())
        .contains("Did you mean ReplyMessageRequest.msgType?");
    assertThat(explain("MsgType.POSTS").err()).contains("Did you mean MsgType.POST");
  }

  @Test
  void anUnknownNameIsReportedWithASuggestion() {
    Run run = explain("message.reply");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("larkspur: Unknown name \"message.reply\" in the pages.")
        .contains("Did you mean im.v1.message.reply?");
  }

  @Test
  void jsonIsPrintedOnRequest() throws IOException {
    JsonNode json = new ObjectMapper().readTree(explain("230011", "--format", "json").out());

    assertThat(json.at("/0/path").asText()).endsWith(".md");
    assertThat(json.at("/0/line").asInt()).isPositive();

    JsonNode scope = new ObjectMapper().readTree(explain("im:message", "--format", "json").out());
    assertThat(scope.at("/0/path").isNull()).isTrue();
    assertThat(scope.at("/0/facts/0").textValue()).isEqualTo("operation im.v1.message.list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im.v1.message.reply",
        "ReplyMessageRequest",
        "dev.larkspur.feishu.im.v1.ReplyMessageError",
        "MsgType",
        "230011",
        "im:message",
        "im.message.receive_v1",
        "app-availability-range-additional-control",
        "POST /open-apis/im/v1/messages/om_1/reply"
      })
  void aJarGivesTheSameAnswersAsItsPages(String asked) throws IOException {
    Path jar = jarOf(PAGES);

    Run fromJar = Run.of("explain", "--jar", jar, asked);

    assertThat(fromJar.exitCode()).isZero();
    assertThat(fromJar).isEqualTo(explain(asked));
  }

  @Test
  void exactlyOneOriginIsRequired() throws IOException {
    Path jar = temp.resolve("client.jar");

    for (Run run :
        List.of(
            Run.of("explain", "230011"),
            Run.of("scopes", "im.v1.message.reply"),
            Run.of("explain", "--include", "x/**", "230011"),
            Run.of("explain", "--jar", jar, "--spec", PAGES, "230011"),
            Run.of("explain", "--jar", jar, "--language", "zh", "230011"),
            Run.of("explain", "--jar", jar, "--model", jar, "230011"))) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .startsWith(
              """
              larkspur: Specify exactly one of --spec, --model, --jar.
                --include, --exclude, --package and --language belong to --spec.
              """);
    }
  }

  @Test
  void aFolderIsNotAModelFile() {
    Run run = Run.of("explain", "--model", temp, "230011");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "larkspur: "
                + temp
                + " is a folder; expected a model file.\n  For a folder of pages use --spec.\n");
  }

  @Test
  void aJarWithoutCatalogueIsRejected() throws IOException {
    Path jar = jarOf(PAGES);
    assertThat(Run.of("explain", "--jar", jar, "nothing").err())
        .startsWith("larkspur: Unknown name \"nothing\" in " + jar + ".");

    Path broken = Files.writeString(temp.resolve("broken.jar"), "no zip");
    Run run = Run.of("explain", "--jar", broken, "230011");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("larkspur: " + broken + " is not a jar: ")
        .contains("For a model file use --model.");

    Run both = Run.of("explain", "--jar", jar, "--spec", PAGES, "230011");
    assertThat(both.exitCode()).isEqualTo(2);
    Run neither = Run.of("explain", "230011");
    assertThat(neither.exitCode()).isEqualTo(2);
    assertThat(neither.err()).contains("--spec").contains("--jar");
  }

  /** Creates a jar of all generated files, as a build does. */
  private Path jarOf(Path pages) throws IOException {
    Path output = temp.resolve("generated");
    assertThat(Run.of("generate", "--spec", pages, "--output", output).exitCode()).isZero();
    Path jar = temp.resolve("client.jar");
    int exitCode =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--file",
                jar.toString(),
                "-C",
                output.toString(),
                "META-INF");
    assertThat(exitCode).isZero();
    return jar;
  }

  private static Run explain(String... words) {
    List<Object> args = new ArrayList<>(List.of("explain", "--spec", PAGES));
    args.addAll(List.of(words));
    return Run.of(args.toArray());
  }
}
