package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.runtime.Request;
import dev.larkspur.testkit.FakeFeishu;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the jar as a module that another module requires, in a separate process without a class
 * path.
 */
class ModulePathIT {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";
  private static final String JAVAC = System.getProperty("java.home") + "/bin/javac";

  @TempDir Path temp;

  @Test
  void aModuleCallsTheClientAndFindsItsCatalogue() throws Exception {
    Files.writeString(
        temp.resolve("module-info.java"),
        """
        module consumer {
          requires dev.larkspur.feishu;
          requires dev.larkspur.testkit;
        }
        """);
    Files.createDirectory(temp.resolve("consumer"));
    Files.writeString(
        temp.resolve("consumer/Consumer.java"),
        """
        package consumer;

        import dev.larkspur.feishu.Feishu;
        import dev.larkspur.feishu.im.v1.*;
        import dev.larkspur.runtime.Json;
        import dev.larkspur.testkit.FakeResponse;
        import dev.larkspur.testkit.FakeFeishu;

        public class Consumer {
          public static void main(String[] args) throws Exception {
            ReplyMessageResponse decoded =
                Json.parse("{\\"message_id\\":\\"om_1\\",\\"msg_type\\":\\"text\\"}")
                    .as(ReplyMessageResponse.class);
            System.out.println("decoded " + decoded.messageId());
            try (FakeFeishu fake = FakeFeishu.start()) {
              fake.answer(
                  ReplyMessageRequest.OPERATION, FakeResponse.data("{\\"message_id\\":\\"om_2\\"}"));
              ReplyMessageResponse reply = new Feishu(fake.client()).im().v1().message().reply(
                  ReplyMessageRequest.builder()
                      .messageId("om_1").msgType(MsgType.TEXT).content("{}").build());
              System.out.println("sent " + reply.messageId());
            }
            System.out.println("catalogues " + Consumer.class.getClassLoader()
                .resources("META-INF/larkspur/catalogue.json").count());
            System.out.println("named " + Feishu.class.getModule().isNamed());
          }
        }
        """);

    String compiled =
        run(
            JAVAC,
            "--release",
            "17",
            "-Xlint:all",
            "-Werror",
            "-p",
            modulePath(),
            "-d",
            temp.resolve("out").toString(),
            temp.resolve("module-info.java").toString(),
            temp.resolve("consumer/Consumer.java").toString());
    String printed =
        run(
            JAVA,
            "-p",
            modulePath() + File.pathSeparator + "out",
            "-m",
            "consumer/consumer.Consumer");

    assertThat(compiled).isEmpty();
    assertThat(printed.lines())
        .containsExactly("decoded om_1", "sent om_2", "catalogues 1", "named true");
  }

  /** Returns the module path of such a program, without JUnit, which only the extension needs. */
  private static String modulePath() {
    return Stream.concat(
            Stream.of(Path.of(System.getProperty("larkspur.jar"))),
            Stream.of(
                    Request.class,
                    FakeFeishu.class,
                    ObjectMapper.class,
                    JsonParser.class,
                    JsonProperty.class,
                    Nullable.class)
                .map(ModulePathIT::home))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private String run(String... command) throws Exception {
    Path output = temp.resolve("output.txt");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
