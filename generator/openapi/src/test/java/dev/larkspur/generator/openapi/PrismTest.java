package dev.larkspur.generator.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prism, a server that knows nothing but the document of {@code im}, answers requests. */
class PrismTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String STARTED = "Prism is listening on ";
  private static final String REPLY = "/open-apis/im/v1/messages/om_dc13/reply";
  private static final String TEXT =
      "{\"content\":\"{\\\"text\\\":\\\"hi\\\"}\",\"msg_type\":\"text\"}";

  @TempDir static Path folder;
  private static Process prism;
  private static String address;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    JsonNode im = SharedPages.products().documents().get("im");
    Files.write(folder.resolve("im.json"), DocumentFormat.JSON.bytes(im));
    prism =
        NodeTool.PRISM
            .process(folder, List.of("mock", "--port=0", "im.json"))
            .redirectErrorStream(true)
            .start();
    // The log of the requests is short enough for the buffer of the pipe.
    BufferedReader log = new BufferedReader(new InputStreamReader(prism.getInputStream(), UTF_8));
    StringBuilder text = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      text.append(line).append('\n');
      int start = line.indexOf(STARTED);
      if (start >= 0) {
        address = line.substring(start + STARTED.length()).strip();
        break;
      }
    }
    assertThat(address).as(text.toString()).startsWith("http://127.0.0.1:");
  }

  @AfterAll
  static void stop() {
    if (prism != null) {
      prism.destroy();
    }
  }

  @Test
  void aRequestIsAnsweredWithTheExampleOfThePage() throws Exception {
    HttpResponse<String> response = post(REPLY, TEXT, Map.of("Authorization", "Bearer t-token"));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.path("code").asInt()).isZero();
    assertThat(body.at("/data/message_id").asText()).isNotEmpty();
  }

  @Test
  void aRequestWithoutATokenIsUnauthorized() throws Exception {
    assertThat(post(REPLY, TEXT, Map.of()).statusCode()).isEqualTo(401);
  }

  @Test
  void aRequestWithoutARequiredFieldIsRejected() throws Exception {
    HttpResponse<String> response =
        post(REPLY, "{\"msg_type\":\"text\"}", Map.of("Authorization", "Bearer t-token"));

    assertThat(response.statusCode()).as(response.body()).isBetween(400, 422);
  }

  @Test
  void anErrorOfThePageIsAnsweredOnRequest() throws Exception {
    HttpResponse<String> response =
        post(
            REPLY,
            TEXT,
            Map.of(
                "Authorization",
                "Bearer t-token",
                "Prefer",
                "code=400, example=THE_MESSAGE_IS_RECALLED"));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).path("code").asInt()).isEqualTo(230011);
  }

  private HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
