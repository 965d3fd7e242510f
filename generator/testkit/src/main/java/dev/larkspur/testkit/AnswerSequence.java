package dev.larkspur.testkit;

import java.util.List;

/** The responses of one operation in order; the last one is repeated. */
final class AnswerSequence {
  private final List<FakeResponse> responses;
  private int next;

  AnswerSequence(List<FakeResponse> responses) {
    if (responses.isEmpty()) {
      throw new IllegalArgumentException("An operation needs at least one response");
    }
    this.responses = List.copyOf(responses);
  }

  synchronized FakeResponse next() {
    FakeResponse response = responses.get(next);
    next = Math.min(next + 1, responses.size() - 1);
    return response;
  }
}
