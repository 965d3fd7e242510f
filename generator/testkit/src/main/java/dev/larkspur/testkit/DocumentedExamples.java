package dev.larkspur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers that the pages show as examples, read from a model file ({@code larkspur model}).
 * Immutable.
 */
public final class DocumentedExamples {
  static final DocumentedExamples NONE = new DocumentedExamples(List.of());

  private final List<StubRegistry.Stub> scenes;

  private DocumentedExamples(List<StubRegistry.Stub> scenes) {
    this.scenes = List.copyOf(scenes);
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static DocumentedExamples read(Path modelFile) throws IOException {
    try (InputStream json = Files.newInputStream(modelFile)) {
      return read(json);
    }
  }

  /**
   * Reads a model file, for instance one among the resources of a test.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static DocumentedExamples read(InputStream modelFile) throws IOException {
    JsonNode model = Json.trees().readTree(modelFile);
    if (!model.path("operations").isArray()) {
      throw new IOException("no model file: it has no list of operations");
    }
    List<StubRegistry.Stub> scenes = new ArrayList<>();
    for (JsonNode operation : model.path("operations")) {
      JsonNode example = operation.path("examples").path("response").path(0).path("json");
      if (example.isObject() || example.isArray()) {
        Route route =
            new Route(operation.path("httpMethod").asText(), operation.path("path").asText());
        AnswerSequence script = new AnswerSequence(List.of(FakeResponse.json(example.toString())));
        scenes.add(new StubRegistry.Stub(route, List.of(), script));
      }
    }
    return new DocumentedExamples(scenes);
  }

  /** How many operations have an example. */
  public int size() {
    return scenes.size();
  }

  List<StubRegistry.Stub> scenes() {
    return scenes;
  }
}
