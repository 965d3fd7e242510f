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

/**
 * The responses of each operation: those that the test has set, otherwise the example of the page.
 */
final class StubRegistry {
  private static final int NOT_IMPLEMENTED = 501;

  private final Map<Route, Stub> stubs = new ConcurrentHashMap<>();
  private final Map<Route, RequestLimit> limits = new ConcurrentHashMap<>();
  private volatile DocumentedExamples examples = DocumentedExamples.NONE;

  /** The responses of one operation. */
  record Stub(Route route, List<TokenKind> tokens, AnswerSequence responses) {
    FakeResponse next() {
      return responses.next();
    }
  }

  static Route route(Operation<?> operation) {
    return new Route(operation.method(), operation.path());
  }

  void set(Operation<?> operation, AnswerSequence responses) {
    Route route = route(operation);
    stubs.put(route, new Stub(route, operation.tokens(), responses));
  }

  void limit(Operation<?> operation, RequestLimit limit) {
    limits.put(route(operation), limit);
  }

  /** Returns the rejection of a request that exceeds its limit; null if it is accepted. */
  @Nullable FakeResponse limited(Stub stub, long now) {
    RequestLimit limit = limits.get(stub.route());
    return limit == null ? null : limit.rejection(now);
  }

  void examples(DocumentedExamples given) {
    examples = given;
  }

  void clear() {
    stubs.clear();
    limits.clear();
    examples = DocumentedExamples.NONE;
  }

  /** Returns the stub that the test has set for a request; null if absent. */
  @Nullable Stub find(FakeRequest request) {
    return best(request, stubs.values().stream());
  }

  /** Returns the stub with the example of the page; null if absent. */
  @Nullable Stub example(FakeRequest request) {
    return best(request, examples.stubs().stream());
  }

  /** Returns a response that describes what is missing in the test. */
  static FakeResponse unknown(FakeRequest request) {
    String text =
        "No response is set for " + request + ": call fake.answer(operation, ...) in the test";
    return FakeResponse.bytes(NOT_IMPLEMENTED, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Stub best(FakeRequest request, Stream<Stub> candidates) {
    List<Stub> matching = new ArrayList<>();
    candidates
        .filter(stub -> stub.route().match(request.method(), request.path()) != null)
        .forEach(matching::add);
    return matching.stream()
        .min(Comparator.comparingLong(stub -> stub.route().parameters()))
        .orElse(null);
  }
}
