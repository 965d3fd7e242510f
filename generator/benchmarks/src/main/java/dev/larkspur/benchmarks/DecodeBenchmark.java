package dev.larkspur.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** JMH benchmark of decoding a list of 50 messages without the network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecodeBenchmark {
  /** The variant. The bare ones differ in the network only. */
  @Param({"BARE", "LARKSPUR", "SDK"})
  public Variant variant = Variant.LARKSPUR;

  private final MessagesDecoding decoding = new MessagesDecoding();

  /** Decodes a list. */
  @Benchmark
  public Object decode() throws IOException {
    return switch (variant) {
      case BARE, BARE_DIRECT, BARE_DIRECT_HTTP1, BARE_ASYNC -> decoding.bare();
      case LARKSPUR, LARKSPUR_ASYNC -> decoding.larkspur();
      case SDK -> decoding.sdk();
    };
  }
}
