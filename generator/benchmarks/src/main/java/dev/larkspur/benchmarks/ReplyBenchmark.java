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

/** JMH benchmark of a reply over loopback to a server in another process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReplyBenchmark {
  /** The variant. */
  @Param public Variant variant = Variant.LARKSPUR;

  private @Nullable ChildJvm platform;
  private @Nullable Replier replier;

  /** Starts the server and the client. */
  @Setup
  public void start() throws IOException {
    ChildJvm started = new ChildJvm(Platform.class);
    platform = started;
    replier = variant.replier(started.firstLine());
  }

  /** Stops both. */
  @TearDown
  public void stop() {
    Objects.requireNonNull(replier).close();
    Objects.requireNonNull(platform).close();
  }

  /** Makes a call. */
  @Benchmark
  public String reply() throws Exception {
    return Objects.requireNonNull(replier).reply();
  }
}
