package dev.larkspur.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class McpServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<String> log = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2024-11-05, 2024-11-05",
    "2099-01-01, 2025-11-25",
    "'', 2025-11-25"
  })
  void theRequestedVersionOfTheProtocolIsUsedOrElseTheLatest(String requested, String used)
      throws IOException {
    JsonNode result =
        only("""
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"%s"}}
                """
                .formatted(requested))
            .path("result");

    assertThat(result.path("protocolVersion").asText()).isEqualTo(used);
    assertThat(result.path("capabilities")).isEqualTo(json("{\"tools\":{}}"));
    assertThat(result.path("serverInfo")).isEqualTo(json("{\"name\":\"test\",\"version\":\"7\"}"));
    assertThat(result.path("instructions").asText()).isEqualTo("Use the tools.");
  }

  @Test
  void toolsAreListedWithTheSchemaOfTheirArguments() throws IOException {
    JsonNode tools =
        only("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/list\"}").at("/result/tools");

    assertThat(tools).hasSize(1);
    assertThat(tools.get(0).path("name").asText()).isEqualTo("repeat");
    assertThat(tools.get(0).at("/annotations/readOnlyHint").asBoolean()).isTrue();
    assertThat(tools.get(0).path("inputSchema"))
        .isEqualTo(
            json(
                """
                {"type":"object",
                 "properties":{
                   "text":{"type":"string","description":"The text."},
                   "times":{"type":"integer","description":"How often."},
                   "part":{"type":"integer",
                     "description":"The part of a long text, from 1. Default: the first part."}},
                 "required":["text","times"],
                 "additionalProperties":false}
                """));
  }

  @Test
  void aCallReturnsText() throws IOException {
    JsonNode result = only(call(1, "{\"text\":\"ab\",\"times\":2}")).path("result");

    assertThat(result)
        .isEqualTo(json("{\"content\":[{\"type\":\"text\",\"text\":\"abab\"}],\"isError\":false}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\"}                          | The argument \"times\" is missing.",
        "{\"text\":\"a\",\"times\":\"two\"}        | The argument \"times\" must be an integer.",
        "{\"text\":\"a\",\"times\":1.5}            | The argument \"times\" must be an integer.",
        "{\"text\":\"a\",\"times\":1e30}           | The argument \"times\" must be an integer.",
        "{\"text\":7,\"times\":1}                  | The argument \"text\" must be a string.",
        "{\"text\":\" \",\"times\":1}              | must have 1 to 1000 characters",
        "{\"txt\":\"a\",\"times\":1}               | Did you mean text?",
        "{\"text\":\"a\",\"times\":1,\"part\":2}   | The text has no part 2.",
        "{\"text\":\"a\",\"times\":1,\"part\":0}   | The text has no part 0.",
        "{\"text\":\"a\",\"times\":0}              | Expected at least one.",
        "[]                                        | Expected an object of arguments."
      })
  void unusableArgumentsAreErrorsOfTheTool(String arguments, String message) throws IOException {
    JsonNode result = only(call(1, arguments)).path("result");

    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asText()).contains(message);
  }

  @Test
  void aLongTextIsCutAtTheEndOfALineAndTheNextPartIsNamed() throws IOException {
    String line = "x".repeat(998) + "\\n";
    String arguments = "{\"text\":\"" + line + "y\",\"times\":30,\"part\":%d}";

    String first = text(only(call(1, arguments.formatted(1))));
    String second = text(only(call(1, arguments.formatted(2))));

    assertThat(first).hasSizeLessThan(Parts.LONGEST + 100).startsWith("xxx");
    assertThat(first).endsWith("\n\n[part 1 of 2; call again with \"part\": 2]");
    assertThat(second).startsWith("y").endsWith("\n[part 2 of 2]");
    assertThat(first.indexOf("\n\n[") + 1 + second.indexOf("\n[part")).isEqualTo(30 * 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jsonrpc\":\"2.0\",\"id\":1,            | null | -32700",
        "not JSON                                  | null | -32700",
        "{\"jsonrpc\":\"2.0\",\"id\":1} {}         | null | -32700",
        "[]                                        | null | -32600",
        "7                                         | null | -32600",
        "{\"id\":1,\"method\":\"ping\"}            | null | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}       | null | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}         | null | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1}                              | 1    | -32601",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}| 1    | -32601",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}    | 1    | -32602"
      })
  void invalidMessagesHaveTheErrorsOfJsonRpc(String message, String id, int code)
      throws IOException {
    JsonNode answer = only(message);

    assertThat(answer.path("id")).isEqualTo(json(id));
    assertThat(answer.at("/error/code").asInt()).isEqualTo(code);
    assertThat(answer.at("/error/message").asText()).isNotBlank();
  }

  @Test
  void aMessageThatIsTooLongOrTooDeepIsRefusedAndTheNextOneIsAnswered() throws IOException {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}";

    List<JsonNode> answers =
        answers("x".repeat(McpServer.LONGEST_MESSAGE + 1), "[".repeat(100_000), ping);

    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32700);
    assertThat(answers.get(2)).isEqualTo(json("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unknown\",\"params\":[]}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}",
        "\r",
        ""
      })
  void notificationsResponsesAndEmptyLinesHaveNoAnswer(String message) throws IOException {
    assertThat(answers(message)).isEmpty();
  }

  @Test
  void incompleteCharactersOfACallDoNotBreakTheAnswer() throws IOException {
    JsonNode answer =
        only("{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"\\udc00/\\u0000\"}");

    assertThat(answer.at("/error/code").asInt()).isEqualTo(-32601);
  }

  @Test
  void anInternalErrorIsLoggedAndOtherCallsAreAnswered() throws IOException {
    List<JsonNode> answers =
        answers(
            call(1, "{\"text\":\"fail\",\"times\":1}"), call(2, "{\"text\":\"a\",\"times\":1}"));

    assertThat(answers.get(0).at("/error/code").asInt()).isEqualTo(-32603);
    assertThat(text(answers.get(1))).isEqualTo("a");
    assertThat(log).singleElement().asString().contains("repeat").contains("secret detail");
    assertThat(answers.get(0).toString()).doesNotContain("secret detail");
  }

  @Test
  void aPingIsAnsweredWhileACallRunsAndACancelledCallIsNotAnswered() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Tool slow =
        new Tool(
            "slow",
            "Waits.",
            List.of(),
            arguments -> {
              started.countDown();
              await(released);
              return "done";
            });
    PipedOutputStream requests = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    Thread server =
        serve(List.of(slow), new PipedInputStream(requests), new PipedOutputStream(answers));
    try (var client = new java.io.PrintStream(requests, true, StandardCharsets.UTF_8);
        var lines =
            new java.io.BufferedReader(
                new java.io.InputStreamReader(answers, StandardCharsets.UTF_8))) {
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"slow\"}}\n";
      client.printf(call, 1);
      started.await();
      client.printf(call, 1);
      assertThat(json(lines.readLine()).at("/error/code").asInt()).isEqualTo(-32600);
      client.printf(call, 2);
      client.printf(call, 3);
      client.println("{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"ping\"}");
      assertThat(json(lines.readLine()).path("id").asInt()).isEqualTo(4);
      client.println(cancelled(1));
      client.println(cancelled(2));
      client.println("{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}");
      assertThat(json(lines.readLine()).path("id").asInt()).isEqualTo(5);
      released.countDown();
      assertThat(json(lines.readLine()).path("id").asInt()).isEqualTo(3);
    }
    server.join();
  }

  private static String cancelled(int id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}";
  }

  private Thread serve(List<Tool> tools, PipedInputStream in, PipedOutputStream out) {
    Thread server =
        new Thread(
            () -> {
              try {
                server(tools).serve(in, out);
              } catch (IOException e) {
                log.add(e.toString());
              }
            });
    server.start();
    return server;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private McpServer server(List<Tool> tools) {
    return new McpServer("test", "7", "Use the tools.", tools, log::add);
  }

  private List<JsonNode> answers(String... messages) throws IOException {
    Tool repeat =
        new Tool(
            "repeat",
            "Repeats a text.",
            List.of(Parameter.text("text", "The text."), Parameter.integer("times", "How often.")),
            arguments -> {
              if (arguments.text("text").equals("fail")) {
                throw new IllegalStateException("secret detail");
              } else if (arguments.integer("times") == 0) {
                throw new UserInputException("Nothing to repeat.", "Expected at least one.");
              }
              return arguments.text("text").repeat((int) arguments.integer("times"));
            });
    byte[] in = (String.join("\n", messages) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    server(List.of(repeat)).serve(new ByteArrayInputStream(in), out);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(json(line));
    }
    return answers;
  }

  private JsonNode only(String message) throws IOException {
    List<JsonNode> answers = answers(message);
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }

  private static String call(int id, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\"repeat\",\"arguments\":"
        + arguments
        + "}}";
  }

  private static String text(JsonNode answer) {
    return answer.at("/result/content/0/text").asText();
  }

  private static JsonNode json(String text) throws IOException {
    return MAPPER.readTree(text);
  }
}
