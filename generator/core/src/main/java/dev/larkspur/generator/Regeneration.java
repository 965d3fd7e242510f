package dev.larkspur.generator;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;

/**
 * A run that generates into a folder: first it says what the pages came to, then, if that is
 * accepted, it writes.
 */
public sealed interface Regeneration permits NewRun, RepeatedRun {
  /** What the pages came to, and everything that was said about them. */
  Overview overview();

  /** How much of that is generated. */
  Overview generated();

  /**
   * Makes the output folder hold what the pages lead to.
   *
   * @throws dev.larkspur.generator.source.UserInputException if it cannot be written
   */
  OutputChanges write();
}
