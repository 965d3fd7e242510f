package dev.larkspur.testkit;

import java.util.List;

/** The answers of one operation, one after the other; the last one stays. */
final class Script {
  private final List<FakeAnswer> answers;
  private int next;

  Script(List<FakeAnswer> answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("an operation needs at least one answer");
    }
    this.answers = List.copyOf(answers);
  }

  synchronized FakeAnswer next() {
    FakeAnswer answer = answers.get(next);
    next = Math.min(next + 1, answers.size() - 1);
    return answer;
  }
}
