package dev.larkspur.cli;

import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.TimedProgress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Output of a command.
 *
 * @param out the stream for data
 * @param err the stream for messages
 * @param nanoTime the clock for progress
 */
record Terminal(PrintStream out, PrintStream err, LongSupplier nanoTime) {

  /** Returns a pipeline that uses all processors and reports its progress here. */
  Pipeline pipeline() {
    return new Pipeline(Runtime.getRuntime().availableProcessors(), progress());
  }

  /** Returns a printer for the progress of work that starts now. */
  TimedProgress progress() {
    return new TimedProgress(line -> err.println("larkspur: " + line), nanoTime);
  }
}
