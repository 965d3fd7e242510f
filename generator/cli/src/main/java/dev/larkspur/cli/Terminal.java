package dev.larkspur.cli;

import dev.larkspur.generator.Pipeline;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Where a command speaks.
 *
 * @param out data, for other programs
 * @param err everything meant for people
 * @param nanoTime the clock that says when work is long enough to tell how far it is
 */
record Terminal(PrintStream out, PrintStream err, LongSupplier nanoTime) {

  /** A pipeline that works on every core and says here how far it is. */
  Pipeline pipeline() {
    return new Pipeline(Runtime.getRuntime().availableProcessors(), progress());
  }

  /** Says here how far work is that begins now. */
  ProgressPrinter progress() {
    return new ProgressPrinter(err, nanoTime);
  }
}
