package dev.larkspur.cli;

import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.TimedProgress;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Input and output of a command.
 *
 * @param in the stream for requests
 * @param out the stream for data
 * @param err the stream for messages
 * @param nanoTime the clock for progress
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, LongSupplier nanoTime) {

  /** Creates a terminal that reads from standard input. */
  Terminal(PrintStream out, PrintStream err, LongSupplier nanoTime) {
    this(System.in, out, err, nanoTime);
  }

  /** Returns a pipeline that uses all processors and reports its progress here. */
  Pipeline pipeline() {
    return new Pipeline(Runtime.getRuntime().availableProcessors(), progress());
  }

  /** Returns a printer for the progress of work that starts now. */
  TimedProgress progress() {
    return new TimedProgress(line -> err.println("larkspur: " + line), nanoTime);
  }
}
