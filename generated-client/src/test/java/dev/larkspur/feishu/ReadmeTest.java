package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.error;
import static dev.larkspur.testkit.FakeResponse.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventRequest;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java examples in README.md. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  private static final FakeResponse SENT = data("{\"message_id\":\"om_1\"}");

  /** The code around an example: the names that the example assumes. */
  private static final String AROUND =
      """
      import dev.larkspur.feishu.Feishu;
      import dev.larkspur.feishu.im.v1.*;
      import dev.larkspur.runtime.*;
      import dev.larkspur.runtime.event.*;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.Map;
      import java.util.concurrent.CompletableFuture;

      public class Readme {
        @interface Bean {}
        @interface Value { String value(); }

        static void giveUp(String messageId) { System.out.println("gave up " + messageId); }
        static void repair(ReplyMessageError.SubError why) { System.out.println("repair " + why.code()); }
        static void greet(EventMessage message) { System.out.println("hello " + message.chatId()); }

        public static void given(
            Feishu feishu, String url, Path file, Map<String, String> headers, byte[] body)
            throws Exception {
          ReplyMessageRequest request =
              ReplyMessageRequest.builder().messageId("om_0").msgType(MsgType.TEXT).content("{}").build();
          run(feishu, url, request, "om_0", "{}", "%s", "%s", "oc_1", "img_1", "key", file, headers, body);
        }

        static void run(Feishu given, String url, ReplyMessageRequest request, String messageId,
            String text, String appId, String appSecret, String chatId, String fileKey, String encryptKey,
            Path file, Map<String, String> headers, byte[] body) throws Exception {
          %s
          %s
        }
        %s
      }
      """;

  @TempDir private Path folder;

  private final FakeFeishu fake = FakeFeishu.start();
  private final FeishuClient client = fake.client();
  private Map<String, String> headers = Map.of();
  private byte[] body = {};

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void theFirstExampleSendsAReply() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(outputOf(0)).isEqualTo("sent om_1\n");
  }

  @Test
  void theFirstExampleRecognizesARecalledMessage() throws Exception {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThat(outputOf(0))
        .isEqualTo(
            "too late: The message was recalled and can no longer be answered. Do not retry.\n");
  }

  @Test
  void theShortestProgramSendsAReply() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(block(1).lines()).hasSize(5);
    assertThat(outputOf(1)).isEqualTo("sent om_1\n");
    assertThat(fake.tokens().fetches()).isEqualTo(1);
  }

  @Test
  void aRequestCanBeSentInSeveralModes() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(outputOf(2)).matches("HTTP 200, log id fake-[23]\nsent om_1\n");
  }

  @Test
  void errorsAreDistinguished() throws Exception {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);
    assertThat(outputOf(3)).isEqualTo("gave up om_0\n");

    ReplyMessageError card = ReplyMessageError.FAILED_TO_CREATE_CARD_CONTENT;
    fake.answer(ReplyMessageRequest.OPERATION, error(card, card.subErrors().get(0)));
    assertThat(outputOf(3)).isEqualTo("repair " + card.subErrors().get(0).code() + "\n");
  }

  @Test
  void aListIsReadPageByPage() throws Exception {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":true,\"page_token\":\"p2\"}"),
        data("{\"items\":[{\"message_id\":\"om_2\"}],\"has_more\":false}"));

    assertThat(outputOf(4)).isEqualTo("om_1\nom_2\n");
  }

  @Test
  void filesAreUploadedAndDownloadedAsStreams() throws Exception {
    Files.writeString(folder.resolve("picture.png"), "up");
    fake.answer(CreateImageRequest.OPERATION, data("{\"image_key\":\"img_1\"}"));
    fake.answer(
        GetMessageResourceRequest.OPERATION,
        file("x.png", "image/png", "down".getBytes(StandardCharsets.UTF_8)));

    assertThat(outputOf(5)).isEqualTo("uploaded img_1\n");
    assertThat(fake.request(CreateImageRequest.OPERATION).body()).contains("picture.png", "up");
    assertThat(folder.resolve("copy.png")).hasContent("down");
  }

  @Test
  void anEventReachesItsHandler() throws Exception {
    try (EventReceiver none = EventReceiver.builder().encryptKey("key").build()) {
      EventRequest event =
          EventPusher.to(none)
              .encryptKey("key")
              .event("im.message.receive_v1", "{\"message\":{\"chat_id\":\"oc_1\"}}");
      headers = event.headers();
      body = event.body();
    }

    assertThat(outputOf(6)).isEqualTo("hello oc_1\n");
  }

  @Test
  void theSpringExampleProvidesBeans() throws Exception {
    assertThat(compiled("", "", block(7))).isEmpty();
  }

  private String outputOf(int block) throws Exception {
    String code = block(block).replace(".builder().app(", ".builder().baseUrl(url).app(");
    String front = code.contains("Feishu feishu =") ? "" : "Feishu feishu = given;";
    assertThat(compiled(front, code, "")).isEmpty();

    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("Readme")
          .getMethod("given", Feishu.class, String.class, Path.class, Map.class, byte[].class)
          .invoke(
              null, new Feishu(client), fake.url(), folder.resolve("picture.png"), headers, body);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private String compiled(String front, String code, String members) throws IOException {
    Path source = folder.resolve("Readme.java");
    Files.writeString(
        source,
        AROUND.formatted(fake.appId(), fake.appSecret(), front, code.indent(4), members.indent(2)));
    return compile(source);
  }

  private static String block(int index) throws IOException {
    Path readme = Path.of(System.getProperty("larkspur.project"), "README.md");
    List<String> blocks =
        JAVA.matcher(Files.readString(readme))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    return blocks.get(index);
  }

  private String compile(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String classPath = System.getProperty("java.class.path");
    compiler.run(
        null,
        said,
        said,
        "-d",
        folder.toString(),
        "-cp",
        classPath,
        "-Xlint:none",
        source.toString());
    return said.toString(StandardCharsets.UTF_8);
  }
}
