package dev.larkspur.testkit;

import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each operation answers: what the test says, else what its page shows. */
final class StubRegistry {
  private static final int NOT_IMPLEMENTED = 501;

  private final Map<Route, Stub> scenes = new ConcurrentHashMap<>();
  private volatile DocumentedExamples examples = DocumentedExamples.NONE;

  /** An operation with its answers. */
  record Stub(Route route, List<TokenKind> tokens, AnswerSequence script) {
    FakeResponse next() {
      return script.next();
    }
  }

  static Route route(Operation<?> operation) {
    return new Route(operation.method(), operation.path());
  }

  void play(Operation<?> operation, AnswerSequence script) {
    Route route = route(operation);
    scenes.put(route, new Stub(route, operation.tokens(), script));
  }

  void examples(DocumentedExamples given) {
    examples = given;
  }

  void clear() {
    scenes.clear();
    examples = DocumentedExamples.NONE;
  }

  /** Who answers a request; null if nobody does. */
  @Nullable Stub scene(FakeRequest request) {
    Stub said = best(request, scenes.values().stream());
    return said != null ? said : best(request, examples.scenes().stream());
  }

  /** Says what is missing, where whoever wrote the test will read it. */
  static FakeResponse unknown(FakeRequest request) {
    String text =
        "nobody said what " + request + " answers: say fake.answer(operation, ...) in the test";
    return FakeResponse.bytes(NOT_IMPLEMENTED, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Stub best(FakeRequest request, Stream<Stub> candidates) {
    List<Stub> matching = new ArrayList<>();
    candidates
        .filter(scene -> scene.route().match(request.method(), request.path()) != null)
        .forEach(matching::add);
    return matching.stream()
        .min(Comparator.comparingLong(scene -> scene.route().parameters()))
        .orElse(null);
  }
}
