package dev.larkspur.benchmarks;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A reply over loopback to a platform in another process: time per call and bytes per call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReplyBenchmark {
  /** Which way. */
  @Param public Way way = Way.LARKSPUR;

  private @Nullable OwnProcess platform;
  private @Nullable Replier replier;

  /** Starts the platform and the client. */
  @Setup
  public void start() throws IOException {
    OwnProcess started = new OwnProcess(Platform.class);
    platform = started;
    replier = way.replier(started.firstLine());
  }

  /** Stops both. */
  @TearDown
  public void stop() {
    Objects.requireNonNull(replier).close();
    Objects.requireNonNull(platform).close();
  }

  /** One call. */
  @Benchmark
  public String reply() throws Exception {
    return Objects.requireNonNull(replier).reply();
  }
}
