package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.empty;
import static dev.larkspur.testkit.FakeResponse.file;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.Request;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void everyGeneratedOperationIsTested() throws Exception {
    assertThat(GeneratedCall.ALL)
        .extracting(call -> call.request().getClass().getName())
        .containsExactlyInAnyOrderElementsOf(generatedRequests());
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
      assertThat(sent.json()).isEqualTo(example);
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

  private static List<String> generatedRequests() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Feishu.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace(java.io.File.separatorChar, '.'))
          .filter(EveryOperationTest::isRequest)
          .toList();
    }
  }

  private static boolean isRequest(String name) {
    try {
      return Request.class.isAssignableFrom(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
