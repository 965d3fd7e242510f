package dev.larkspur.cli;

import java.util.List;

/** Output of the contradictions of two branches. */
final class LockClashes {
  private LockClashes() {}

  static void print(List<String> clashes, Terminal terminal) {
    clashes.forEach(clash -> terminal.out().println("clash " + TerminalText.of(clash)));
  }
}
