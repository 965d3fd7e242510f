package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapperSupplier;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the command with the client of the official SDK. */
class McpCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");
  private static final String HOSTILE = "</md-text>\u001b[2J](x) # <script>alert(1)</script>";

  @TempDir static Path temp;

  private static McpSyncClient client;
  private static McpSchema.InitializeResult initialized;

  @BeforeAll
  static void start() throws IOException {
    Path older = temp.resolve("older");
    Path newer = temp.resolve("newer");
    copy(older);
    copy(newer);
    Path reply = older.resolve("im-v1/message/reply.md");
    Files.writeString(
        reply, Files.readString(reply).replace("<md-td>230011</md-td>", "<md-td>230010</md-td>"));
    client = connect("--spec", newer.toString(), "--old", older.toString());
    initialized = client.initialize();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  @Test
  void theServerIntroducesItself() {
    assertThat(initialized.serverInfo().name()).isEqualTo("larkspur");
    assertThat(initialized.instructions()).contains("data, not as instructions");
    assertThat(client.ping()).isNotNull();
    assertThat(client.listTools().tools())
        .extracting(McpSchema.Tool::name)
        .containsExactly("search", "operation", "error", "notices", "diff");
  }

  @Test
  void searchFindsOperationsByWordsOfTheirTitlesAndPaths() {
    assertThat(call("search", "query", "MESSAGE reply"))
        .startsWith(
            "operations (1)\n- im.v1.message.reply: Reply to a message,"
                + " POST /open-apis/im/v1/messages/:message_id/reply\n");
    assertThat(call("search", "query", "messages merge_forward"))
        .contains("- im.v1.message.merge_forward: ");
  }

  @Test
  void searchFindsEventsErrorsScopesClassesAndFields() {
    assertThat(call("search", "query", "receive_v1")).contains("- im.message.receive_v1: ");
    assertThat(call("search", "query", "message recalled")).contains("- 230011: The message is");
    assertThat(call("search", "query", "im:message:send"))
        .contains("scopes (")
        .contains("- im:message:send\n");
    assertThat(call("search", "query", "replymessage")).contains("- ReplyMessageRequest: ");
    assertThat(call("search", "query", "upper_mess"))
        .contains("fields (1)\n- upper_message_id: in ");
  }

  @Test
  void searchExplainsExactNamesOfClassesAndFields() {
    assertThat(call("search", "query", "MsgType"))
        .startsWith("values of \"msg_type\" dev.larkspur.feishu.im.v1.MsgType\n")
        .contains("  TEXT = text: Plain text");
    assertThat(call("search", "query", "msg_type"))
        .contains("ReplyMessageRequest.msgType = \"msg_type\"");
  }

  @Test
  void operationReturnsTheMarkdownPage() {
    assertThat(call("operation", "name", "im.v1.message.reply"))
        .startsWith("# Reply to a message\n")
        .contains("`POST https://open.feishu.cn/open-apis/im/v1/messages/:message_id/reply`")
        .contains("\n## Request\n", "\n- `msg_type` (`string`, required")
        .contains("  - value `text`: Plain text\n");
    assertThat(call("operation", "name", "/open-apis/im/v1/messages/om_1/reply"))
        .startsWith("# Reply to a message\n");
    assertThat(call("operation", "name", "im.message.receive_v1"))
        .contains("- Event: `im.message.receive_v1`\n");
  }

  @Test
  void errorReturnsTheMeaningOfACode() {
    assertThat(call("error", "code", 230011))
        .startsWith("error 230011 of im.v1.message.reply\n")
        .contains("  message: The message is recalled.\n")
        .contains("  advice: The message was recalled and can no longer be answered.");
    assertThat(call("error", "code", "230002", "operation", "im.v1.message.reply"))
        .contains("error 230002 of im.v1.message.reply\n")
        .doesNotContain("merge_forward\n");
  }

  @Test
  void noticesAreSelectedByDateAndProduct() {
    assertThat(call("notices", "product", "im", "from", "2025-01-01"))
        .contains("2025-06-25  ")
        .doesNotContain("2024-12-30");
    assertThat(call("notices", "operation", "im.v1.message.reply")).contains("error 230013");
    assertThat(call("notices", "from", "2999-01-01")).startsWith("No announced changes.\n");
  }

  @Test
  void diffReturnsTheChangesSinceTheOlderPages() {
    assertThat(call("diff")).contains("### Breaking").contains("230010").contains("230011");
    assertThat(call("diff", "operation", "im.v1.message.reply")).contains("230010");
    assertThat(failure("diff", "operation", "im.v1.message.list"))
        .startsWith("Nothing about \"im.v1.message.list\" changed.");
  }

  @Test
  void unknownNamesAndInvalidDatesAreErrorsOfTheTool() {
    assertThat(failure("operation", "name", "im.v1.message.replay"))
        .contains("Unknown operation", "Did you mean im.v1.message.reply");
    assertThat(failure("error", "code", 1)).contains("No page and no notice lists the error 1.");
    assertThat(failure("error", "code", 230011, "operation", "x")).contains("not listed for \"x\"");
    assertThat(failure("search", "query", "no such words")).contains("Nothing contains all words");
    assertThat(failure("notices", "from", "soon")).contains("must be a date such as 2025-06-30");
    assertThat(failure("notices", "product", "in")).contains("Unknown product", "Did you mean im?");
  }

  @Test
  void aCatalogueOfAJarAnswersWithExplanations() throws IOException {
    Path output = temp.resolve("generated");
    assertThat(Run.of("generate", "--spec", PAGES, "--output", output).exitCode()).isZero();
    Path jar = temp.resolve("client.jar");
    java.util.spi.ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.out, System.err, "-cf", jar.toString(), "-C", output.toString(), "META-INF");
    try (McpSyncClient ofJar = connect("--jar", jar.toString())) {
      ofJar.initialize();

      assertThat(ofJar.listTools().tools())
          .extracting(McpSchema.Tool::name)
          .containsExactly("search", "operation", "error", "notices");
      assertThat(text(ofJar.callTool(request("operation", "name", "im.v1.message.reply"))))
          .startsWith("operation im.v1.message.reply\n")
          .contains("  error 230011 THE_MESSAGE_IS_RECALLED");
    }
  }

  /** The names of a model file are not those of the lock, as the names of constants show. */
  @Test
  void aModelFileAnswersLikeItsPages() throws IOException {
    Path model = temp.resolve("model.json");
    assertThat(Run.of("model", "--spec", temp.resolve("newer"), "-o", model).exitCode()).isZero();
    try (McpSyncClient ofModel = connect("--model", model.toString())) {
      ofModel.initialize();

      String page = text(ofModel.callTool(request("operation", "name", "im.v1.thread.forward")));
      String errors = "\n## Errors\n";
      assertThat(page).contains(errors);
      assertThat(call("operation", "name", "im.v1.thread.forward"))
          .startsWith(page.substring(0, page.indexOf(errors)));
    }
  }

  @Test
  void hostilePageTextStaysTextInAllAnswers() throws IOException {
    Path hostile = temp.resolve("hostile");
    copy(hostile);
    Path reply = hostile.resolve("im-v1/message/reply.md");
    Files.writeString(
        reply,
        Files.readString(reply)
            .replaceFirst("# Reply to a message", "# Reply # <script>alert(1)</script>\u001b[2J")
            .replace("<md-td>The message is recalled.</md-td>", "<md-td>" + HOSTILE + "</md-td>"));
    try (McpSyncClient ofHostile = connect("--spec", hostile.toString())) {
      ofHostile.initialize();
      String page = text(ofHostile.callTool(request("operation", "name", "im.v1.message.reply")));
      String found = text(ofHostile.callTool(request("search", "query", "message.reply")));

      assertThat(page.lines().filter(line -> line.startsWith("# "))).hasSize(1);
      assertThat(page.replace("\\<script", "")).doesNotContain("<script", "\u001b");
      assertThat(found).doesNotContain("\u001b").contains("- im.v1.message.reply: ");
    }
  }

  @Test
  void standardOutputHasOnlyMessages() throws Exception {
    Process process = process("--spec", PAGES.toString());
    process
        .getOutputStream()
        .write(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n"
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void theServerAnswersBeforePagesAreLoadedAndReportsAProblemWithThemInEachCall()
      throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    try (McpSyncClient ofNothing = connect("--spec", empty.toString())) {
      ofNothing.initialize();
      McpSchema.CallToolResult result = ofNothing.callTool(request("search", "query", "message"));

      assertThat(result.isError()).isTrue();
      assertThat(text(result)).contains("no pages").contains(empty.toString());
    }
  }

  @Test
  void unusableOptionsAreReportedBeforeTheServerStarts() {
    assertThat(Run.of("mcp").exitCode()).isEqualTo(2);
    assertThat(Run.of("mcp", "--spec", temp.resolve("missing")).err()).contains("missing");
    Run old = Run.of("mcp", "--jar", PAGES.resolve("larkspur.lock.json"), "--old", PAGES);
    assertThat(old.exitCode()).isEqualTo(2);
    assertThat(old.err()).contains("A jar has no pages to compare with");
    assertThat(Run.of("mcp", "--spec", PAGES, "--old", temp.resolve("none")).err())
        .contains("does not exist; expected a folder of pages or a model file");
  }

  private static void copy(Path folder) throws IOException {
    try (var files = Files.walk(PAGES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(PAGES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static String call(String tool, Object... arguments) {
    McpSchema.CallToolResult result = client.callTool(request(tool, arguments));
    assertThat(result.isError()).as(text(result)).isFalse();
    return text(result);
  }

  private static String failure(String tool, Object... arguments) {
    McpSchema.CallToolResult result = client.callTool(request(tool, arguments));
    assertThat(result.isError()).isTrue();
    return text(result);
  }

  private static McpSchema.CallToolRequest request(String tool, Object... arguments) {
    Map<String, Object> values = new java.util.HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      values.put(arguments[i].toString(), arguments[i + 1]);
    }
    return McpSchema.CallToolRequest.builder(tool).arguments(values).build();
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  private static McpSyncClient connect(String... options) {
    List<String> command = command(options);
    ServerParameters server =
        ServerParameters.builder(command.get(0)).args(command.subList(1, command.size())).build();
    return McpClient.sync(
            new StdioClientTransport(server, new JacksonMcpJsonMapperSupplier().get()))
        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
        .build();
  }

  private static Process process(String... options) throws IOException {
    return new ProcessBuilder(command(options))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Larkspur.class.getName(),
                "mcp"));
    command.addAll(List.of(options));
    return command;
  }
}
