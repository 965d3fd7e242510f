package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.empty;
import static dev.larkspur.testkit.FakeResponse.file;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryOperationTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
          .build();

  private final FakeFeishu fake = FakeFeishu.start();
  private final Feishu feishu = new Feishu(fake.client());

  @AfterEach
  void close() {
    fake.close();
  }

  @ParameterizedTest
  @MethodSource("generatedRequests")
  void everyOperationSendsItsRequestAndReadsTheExampleOfItsPage(Class<?> type) throws Exception {
    Operation<?> operation = SampleRequests.operationOf(type);
    Path page = DocumentedExamples.ownPage(operation.id());
    JsonNode response = DocumentedExamples.of(page).response();
    boolean returnsFile = Files.readString(page).contains("as a binary stream");
    fake.answer(
        operation,
        returnsFile
            ? file("lighthouse.png", "image/png", new byte[] {1, 2, 3})
            : response.isMissingNode() ? empty() : json(response.toString()));
    CallOptions options =
        operation.tokens().equals(List.of(TokenKind.USER))
            ? CallOptions.userToken("u-1")
            : CallOptions.none();

    Object received = feishu.send(SampleRequests.of(type), options);

    FakeRequest sent = fake.request(operation);
    assertThat(sent.method()).isEqualTo(operation.method());
    assertThat(sent.path()).isEqualTo(operation.path().replaceAll(":\\w+", SampleRequests.TEXT));
    if (received instanceof Download download) {
      try (Download file = download) {
        assertThat(file.stream().readAllBytes()).containsExactly(1, 2, 3);
      }
    } else if (received != null && !response.isMissingNode()) {
      // Numbers of a parsed text are equal whatever their Java types are.
      assertThat(JSON.readTree(JSON.writeValueAsString(received)))
          .isEqualTo(response.has("data") ? response.get("data") : flat(response));
    }
  }

  /** Returns the members of a response whose data are beside its code. */
  private static JsonNode flat(JsonNode response) {
    return ((ObjectNode) response.deepCopy()).without(List.of("code", "msg"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theRequestHasTheDocumentedMethodAndPath(GeneratedCall<?, ?> call) {
    fake.answer(call.operation(), empty());

    call.callOn(feishu);

    FakeRequest sent = fake.requests().get(0);
    assertThat(sent.method() + " " + sent.target()).isEqualTo(call.onTheWire());
    assertThat(sent.header("Authorization")).startsWith("Bearer fake-T-");
  }

  @ParameterizedTest
  @MethodSource("callsAndPages")
  void theBodyEqualsTheExampleOfThePage(GeneratedCall<?, ?> call, Path page) throws IOException {
    JsonNode example = DocumentedExamples.of(page).request();
    if (example.path("uuid").asText().contains("，")) {
      // The original page has comments inside its example.
      ((ObjectNode) example).put("uuid", "a0d69e20-1dd1-458b-k525-dfeca4015204");
    }
    fake.answer(call.operation(), empty());

    call.callOn(feishu);

    FakeRequest sent = fake.request(call.operation());
    if (example.isMissingNode()) {
      assertThat(sent.header("Content-Type")).isNotEqualTo("application/json; charset=utf-8");
    } else {
      assertThat(sent.json()).isEqualTo(Json.parse(example.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("callsAndPages")
  void theExampleResponseIsReadCompletely(GeneratedCall<?, ?> call, Path page) throws IOException {
    JsonNode response = DocumentedExamples.of(page).response();
    if (response.isMissingNode()) {
      fake.answer(call.operation(), file("lighthouse.png", "image/png", new byte[] {1, 2, 3}));

      try (Download file = (Download) call.callOn(feishu)) {
        assertThat(file.stream().readAllBytes()).containsExactly(1, 2, 3);
      }
    } else {
      fake.answer(call.operation(), json(response.toString()));

      Object decoded = call.callOn(feishu);

      assertThat(JSON.<JsonNode>valueToTree(decoded)).isEqualTo(response.get("data"));
    }
  }

  static List<GeneratedCall<?, ?>> calls() {
    return GeneratedCall.ALL;
  }

  static List<Arguments> callsAndPages() throws IOException {
    List<Arguments> found = new ArrayList<>();
    for (GeneratedCall<?, ?> call : calls()) {
      DocumentedExamples.pages(call.operation().id())
          .forEach(page -> found.add(Arguments.of(call, page)));
    }
    return found;
  }

  static List<Class<?>> generatedRequests() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Feishu.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace(java.io.File.separatorChar, '.'))
          .<Class<?>>map(EveryOperationTest::loaded)
          .filter(Request.class::isAssignableFrom)
          .sorted(Comparator.comparing(Class::getName))
          .toList();
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
