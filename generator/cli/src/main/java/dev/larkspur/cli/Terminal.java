package dev.larkspur.cli;

import dev.larkspur.generator.Pipeline;
import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out data, for other programs
 * @param err everything meant for people
 */
record Terminal(PrintStream out, PrintStream err) {

  /** A pipeline that works on every core and says here how far it is. */
  Pipeline pipeline() {
    return new Pipeline(
        Runtime.getRuntime().availableProcessors(), new ProgressPrinter(err, System::nanoTime));
  }
}
