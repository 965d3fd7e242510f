package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The example responses of the documentation pages, read from a model file ({@code larkspur
 * model}). Immutable.
 */
public final class DocumentedExamples {
  static final DocumentedExamples NONE = new DocumentedExamples(List.of());

  private final List<StubRegistry.Stub> stubs;

  private DocumentedExamples(List<StubRegistry.Stub> stubs) {
    this.stubs = List.copyOf(stubs);
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if the file cannot be read or is not a model file
   */
  public static DocumentedExamples read(Path modelFile) throws IOException {
    try (InputStream json = Files.newInputStream(modelFile)) {
      return read(json);
    }
  }

  /**
   * Reads a model file from a stream, for example a test resource. The stream is not closed.
   *
   * @throws IOException if the stream cannot be read or is not a model file
   */
  public static DocumentedExamples read(InputStream modelFile) throws IOException {
    Json model;
    try {
      model = Json.parse(new String(modelFile.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException("Not a model file: " + e.getMessage(), e);
    }
    if (!model.get("operations").isList()) {
      throw new IOException("Not a model file: it has no list of operations");
    }
    List<StubRegistry.Stub> stubs = new ArrayList<>();
    for (Json operation : model.get("operations").elements()) {
      Json example = operation.get("examples").get("response").get(0).get("json");
      if (example.isObject() || example.isList()) {
        Route route =
            new Route(operation.get("httpMethod").asText(""), operation.get("path").asText(""));
        AnswerSequence responses =
            new AnswerSequence(List.of(FakeResponse.json(example.toString())));
        stubs.add(new StubRegistry.Stub(route, List.of(), responses));
      }
    }
    return new DocumentedExamples(stubs);
  }

  /** Returns the number of operations with an example. */
  public int size() {
    return stubs.size();
  }

  List<StubRegistry.Stub> stubs() {
    return stubs;
  }
}
