package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in README.md compiles and does what it says. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  private static final String SENT =
      "{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_1\"}}";
  private static final String RECALLED = "{\"code\":230011,\"msg\":\"The message is recalled.\"}";

  /** What stands around a block: the names that its readers have to think of. */
  private static final String AROUND =
      """
      import dev.larkspur.feishu.Feishu;
      import dev.larkspur.feishu.im.v1.*;
      import dev.larkspur.runtime.*;
      import java.time.Duration;
      import java.util.concurrent.CompletableFuture;

      public class Readme {
        static void giveUp(String messageId) { System.out.println("gave up " + messageId); }
        static void repair(ReplyMessageError.SubError why) { System.out.println("repair " + why.code()); }

        public static void given(Feishu feishu, String url) {
          ReplyMessageRequest request =
              ReplyMessageRequest.builder().messageId("om_0").msgType(MsgType.TEXT).content("{}").build();
          run(feishu, url, request, "om_0", "{}", "cli_1", "secret");
        }

        static void run(Feishu given, String url, ReplyMessageRequest request, String messageId, String text, String appId, String appSecret) {
          %s
          %s
        }
      }
      """;

  @TempDir private Path folder;

  private LoopbackPlatform platform;

  @BeforeEach
  void open() {
    platform = new LoopbackPlatform();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void theFirstExampleSendsAReply() throws Exception {
    platform.answers(200, SENT);

    assertThat(outputOf(0)).isEqualTo("sent om_1\n");
  }

  @Test
  void theFirstExampleKnowsThatItIsTooLate() throws Exception {
    platform.answers(400, RECALLED);

    assertThat(outputOf(0))
        .isEqualTo(
            "too late: The message was recalled and can no longer be answered. Do not retry.\n");
  }

  @Test
  void theFirstCallTakesFiveLines() throws Exception {
    platform.answers(
        200, "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}");
    platform.answers(200, SENT);

    assertThat(block(1).lines()).hasSize(5);
    assertThat(outputOf(1)).isEqualTo("sent om_1\n");
    assertThat(platform.asked().body()).contains("\"cli_1\"", "\"secret\"");
    assertThat(platform.asked().authorization()).isEqualTo("Bearer t-1");
  }

  @Test
  void anyRequestIsSentInOtherWays() throws Exception {
    platform.answers(200, SENT);
    platform.answers(200, SENT);

    assertThat(outputOf(2))
        .isEqualTo("HTTP 200, log id " + LoopbackPlatform.LOG_ID + "\nsent om_1\n");
  }

  @Test
  void errorsAreToldApart() throws Exception {
    platform.answers(400, RECALLED);
    assertThat(outputOf(3)).isEqualTo("gave up om_0\n");

    platform.answers(
        400, "{\"code\":230099,\"msg\":\"Failed to create card content, ext=ErrCode: 200380; \"}");
    assertThat(outputOf(3)).isEqualTo("repair 200380\n");
  }

  private String outputOf(int block) throws Exception {
    String code = block(block).replace(".builder().app(", ".builder().baseUrl(url).app(");
    String front = code.contains("Feishu feishu =") ? "" : "Feishu feishu = given;";
    Path source = folder.resolve("Readme.java");
    Files.writeString(source, AROUND.formatted(front, code.indent(4)));
    assertThat(compile(source)).isEmpty();

    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("Readme")
          .getMethod("given", Feishu.class, String.class)
          .invoke(null, platform.feishu(), platform.url());
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
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
