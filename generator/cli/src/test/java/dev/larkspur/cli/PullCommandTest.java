package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullCommandTest {
  private static final String TREE =
      """
      {"code":0,"data":{"items":[{"id":"103","type":"DirectoryType","items":[
       {"id":"1","type":"DocumentType","name":"A","fullPath":"/doc/a","updateTime":"%1$s"},
       {"id":"2","type":"DocumentType","name":"B\\u001b[31m","fullPath":"/doc/b","updateTime":"1"}]}]}}
      """;

  @TempDir Path temp;
  private HttpServer portal;
  private volatile String tree = TREE.formatted("1");
  private volatile String page = "{\"code\":0,\"data\":{\"content\":\"# Page\\n\"}}";
  private volatile String userAgent = "";
  private volatile String cookie = "";

  @BeforeEach
  void start() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
          cookie = exchange.getRequestHeaders().getFirst("Cookie");
          boolean asksForTree = exchange.getRequestURI().getPath().endsWith("directory_list");
          byte[] body = (asksForTree ? tree : page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    portal.start();
  }

  @AfterEach
  void stop() {
    portal.stop(0);
  }

  @Test
  void fetchedPagesAreListed() {
    Run run = pull();

    assertThat(run.err())
        .isEqualTo("2 added, 0 changed, 0 moved, 0 removed, 0 unchanged, 0 failed\n");
    assertThat(run.out()).isEqualTo("added   doc/a.md  A\nadded   doc/b.md  B [31m\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(temp.resolve("spec/doc/a.md")).content().contains("fullPath: \"/doc/a\"");
    assertThat(userAgent).startsWith("larkspur/");
  }

  @Test
  void aDryRunListsTheChanges() {
    pull();
    tree = TREE.formatted("2");

    Run run = pull("--dry-run");

    assertThat(run.out()).isEqualTo("changed doc/a.md  A\n");
    assertThat(run.err()).startsWith("dry run: 0 added, 1 changed");
    assertThat(temp.resolve("spec/doc/a.md")).content().contains("updateTime: \"1\"");
  }

  @Test
  void onlySelectedPagesArePulled() {
    assertThat(pull("--only", "doc/b").out()).startsWith("added   doc/b.md");
    assertThat(temp.resolve("spec/doc/a.md")).doesNotExist();
  }

  @Test
  void aSelectionWithoutPagesIsRejected() {
    Run run = pull("--only", "dox/a");

    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .isEqualTo(
            """
            larkspur: No page has a path that begins with "dox/a".
              Did you mean doc/a or doc/b?
            """);
    assertThat(temp.resolve("spec")).doesNotExist();
    assertThat(pull("--only", "dox/a", "--only", "doc/b").err())
        .startsWith("larkspur: No page has a path that begins with \"dox/a\".\n");
    assertThat(temp.resolve("spec/doc/b.md")).exists();
  }

  @Test
  void pagesInEnglishArePulledAndRead() throws IOException {
    tree = TREE.formatted("1754987700000");
    Path original = Path.of("../../spec/im-v1/message/create.md");
    page =
        new ObjectMapper()
            .createObjectNode()
            .put("code", 0)
            .set(
                "data",
                new ObjectMapper().createObjectNode().put("content", Files.readString(original)))
            .toString();

    assertThat(pull("--language", "en", "--only", "doc/a").exitCode()).isZero();

    assertThat(cookie).isEqualTo("open_locale=en-US");
    assertThat(Run.of("model", "--spec", temp.resolve("spec")).err())
        .contains("1 operation, 0 events, 0 notices; 0 errors, 0 warnings");
    Run mixed = pull("--language", "zh");
    assertThat(mixed.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(mixed.err())
        .contains("The folder has pages of " + url() + " (item 103) in en-US, not of " + url());
    assertThat(pull("--language", "fr").err())
        .startsWith("larkspur: Unknown language \"fr\"; expected en or zh.\n");
  }

  @Test
  void jsonIsPrintedOnRequest() throws IOException {
    Run run = pull("--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("added").path(0).path("file").asText()).isEqualTo("doc/a.md");
    assertThat(json.path("failed").asBoolean(true)).isFalse();
    assertThat(json.path("removed").isArray()).isTrue();
  }

  @Test
  void anInvalidResponseIsANetworkError() {
    pull();
    tree = "<html>";

    Run run = pull();

    assertThat(run.exitCode()).isEqualTo(ExitCode.NETWORK);
    assertThat(run.err()).contains("the response is not valid JSON; nothing was changed");
    assertThat(temp.resolve("spec/doc/a.md")).exists();
  }

  @Test
  void anUnreachablePortalIsANetworkError() {
    portal.stop(0);

    Run refused = pull();
    assertThat(refused.exitCode()).isEqualTo(ExitCode.NETWORK);
    assertThat(refused.err())
        .isEqualTo(
            "larkspur: "
                + url()
                + ": connection refused; check the host or the proxy; nothing was changed.\n");
    assertThat(temp.resolve("spec")).doesNotExist();
  }

  @Test
  void anUnknownHostIsANetworkError() {
    Run run = Run.of("pull", "--spec", temp, "--host", "http://" + "long".repeat(16) + ".invalid");

    assertThat(run.exitCode()).isEqualTo(ExitCode.NETWORK);
    assertThat(run.err()).contains(": unknown host; check the host or the proxy; nothing was");
  }

  @Test
  void failedPagesAreListed() {
    page = "{\"code\":7,\"msg\":\"not\\nthere\"}";

    Run run = pull();

    assertThat(run.exitCode()).isEqualTo(ExitCode.NETWORK);
    assertThat(run.err())
        .contains("larkspur: not pulled: /doc/a: code 7: not there\n")
        .endsWith("0 added, 0 changed, 0 moved, 0 removed, 0 unchanged, 2 failed\n");
  }

  @Test
  void invalidUsageIsReported() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    for (String host :
        List.of("ftp://x", "127.0.0.1:18911", "http://h/x/y", "http://h?x", "http://h/#x", "")) {
      Run run = Run.of("pull", "--spec", temp, "--host", host);
      assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
      assertThat(run.err())
          .startsWith(
              "larkspur: '"
                  + host
                  + "' is not a portal; expected an address such as https://open.feishu.cn.\n");
    }
    assertThat(pull("--format", "sarif").exitCode()).isEqualTo(ExitCode.REFUSED);
    Run intoFile = Run.of("pull", "--spec", file, "--host", url());
    assertThat(intoFile.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(intoFile.err())
        .isEqualTo("larkspur: " + file + " is a file; expected a folder of pages.\n");
    pull();
    Run other = pull("--root", "104");
    assertThat(other.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(other.err()).contains("Pull into another folder");
  }

  @Test
  void aMirrorIsPulledWithoutThePortal() throws IOException {
    Path mirror = Files.createDirectory(temp.resolve("mirror"));
    Files.writeString(mirror.resolve("a.md"), "---\ntitle: A\nfullPath: /doc/a\n---\n# A\n");

    Run run = Run.of("pull", "--from", mirror, "--spec", temp.resolve("spec"));

    assertThat(run.out()).isEqualTo("added   doc/a.md  A\n");
    assertThat(run.err())
        .isEqualTo("1 added, 0 changed, 0 moved, 0 removed, 0 unchanged, 0 failed\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(userAgent).isEmpty();
  }

  @Test
  void optionsOfThePortalAreRejectedWithAMirror() {
    assertThat(pull("--from", temp.resolve("mirror")))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED))
        .satisfies(run -> assertThat(run.err()).startsWith("larkspur: --host selects pages"));
    assertThat(Run.of("pull", "--from", temp, "--spec", temp.resolve("s"), "--root", "1").err())
        .startsWith("larkspur: --root selects pages of the portal, but --from uses none.");
    assertThat(
            Run.of("pull", "--from", temp, "--spec", temp.resolve("s"), "--language", "en").err())
        .startsWith("larkspur: --language selects pages of the portal");
  }

  private Run pull(Object... more) {
    Object[] args = new Object[more.length + 5];
    args[0] = "pull";
    args[1] = "--spec";
    args[2] = temp.resolve("spec");
    args[3] = "--host";
    args[4] = url();
    System.arraycopy(more, 0, args, 5, more.length);
    return Run.of(args);
  }

  private String url() {
    return "http://127.0.0.1:" + portal.getAddress().getPort();
  }
}
