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
  private static final Path PAGES = Path.of(System.getProperty("larkspur.project"), "spec");

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
  void anUnknownNameIsReportedWithASuggestion() {
    Run run = explain("reply");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("larkspur: Unknown name \"reply\" in the pages.")
        .contains("Did you mean im.v1.message.reply?");
  }

  @Test
  void jsonIsPrintedOnRequest() throws IOException {
    JsonNode json = new ObjectMapper().readTree(explain("230011", "--format", "json").out());

    assertThat(json.at("/0/path").asText()).endsWith(".md");
    assertThat(json.at("/0/line").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im.v1.message.reply",
        "ReplyMessageRequest",
        "dev.larkspur.feishu.im.v1.ReplyMessageError",
        "MsgType",
        "230011",
        "POST /open-apis/im/v1/messages/om_1/reply"
      })
  void aJarGivesTheSameAnswersAsItsPages(String asked) throws IOException {
    Path jar = jarOf(PAGES);

    Run fromJar = Run.of("explain", "--jar", jar, asked);

    assertThat(fromJar.exitCode()).isZero();
    assertThat(fromJar).isEqualTo(explain(asked));
  }

  @Test
  void aJarWithoutCatalogueIsRejected() throws IOException {
    Path jar = jarOf(PAGES);
    assertThat(Run.of("explain", "--jar", jar, "nothing").err())
        .startsWith("larkspur: Unknown name \"nothing\" in " + jar + ".");

    Path broken = Files.writeString(temp.resolve("broken.jar"), "no zip");
    Run run = Run.of("explain", "--jar", broken, "230011");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: Cannot read " + broken + ": ");

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
