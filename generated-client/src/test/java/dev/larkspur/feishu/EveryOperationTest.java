package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.runtime.Request;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
  void noGeneratedOperationIsLeftOut() throws Exception {
    assertThat(GeneratedCall.ALL)
        .extracting(call -> call.request().getClass().getName())
        .containsExactlyInAnyOrderElementsOf(generatedRequests());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theRequestGoesWhereThePageSays(GeneratedCall<?, ?> call) {
    platform.answers(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");

    call.callOn(platform.feishu());

    LoopbackPlatform.Asked asked = platform.asked();
    assertThat(asked.method() + " " + asked.target()).isEqualTo(call.onTheWire());
    assertThat(asked.authorization()).isEqualTo("Bearer t-loopback");
  }

  @ParameterizedTest
  @MethodSource("callsAndFolders")
  void theBodyIsTheOneOfThePagesExample(GeneratedCall<?, ?> call, Path folder) throws IOException {
    ObjectNode example =
        (ObjectNode) DocumentedExamples.of(call.operation().id(), folder).request();
    if (example.path("uuid").asText().contains("，")) {
      // The original explains its example inside the example.
      example.put("uuid", "a0d69e20-1dd1-458b-k525-dfeca4015204");
    }
    platform.answers(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");

    call.callOn(platform.feishu());

    assertThat(JSON.readTree(platform.asked().body())).isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("callsAndFolders")
  void nothingOfThePagesAnswerIsLost(GeneratedCall<?, ?> call, Path folder) throws IOException {
    JsonNode answer = DocumentedExamples.of(call.operation().id(), folder).response();
    platform.answers(200, answer.toString());

    Object decoded = call.callOn(platform.feishu());

    assertThat(JSON.<JsonNode>valueToTree(decoded)).isEqualTo(answer.get("data"));
  }

  static List<GeneratedCall<?, ?>> calls() {
    return GeneratedCall.ALL;
  }

  static Stream<Arguments> callsAndFolders() {
    return calls().stream()
        .flatMap(call -> DocumentedExamples.folders().map(folder -> Arguments.of(call, folder)));
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
