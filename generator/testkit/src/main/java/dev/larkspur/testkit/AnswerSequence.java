package dev.larkspur.testkit;

import java.util.List;

/** The answers of one operation, one after the other; the last one stays. */
final class AnswerSequence {
  private final List<FakeResponse> responses;
  private int next;

  AnswerSequence(List<FakeResponse> responses) {
    if (responses.isEmpty()) {
      throw new IllegalArgumentException("an operation needs at least one answer");
    }
    this.responses = List.copyOf(responses);
  }

  synchronized FakeResponse next() {
    FakeResponse response = responses.get(next);
    next = Math.min(next + 1, responses.size() - 1);
    return response;
  }
}
