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

/** Reading a list of 50 messages, the network apart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecodeBenchmark {
  /** Which way; the bare ones differ only in the network. */
  @Param({"BARE", "LARKSPUR", "SDK"})
  public Way way = Way.LARKSPUR;

  private final MessagesDecoding decoding = new MessagesDecoding();

  /** One list. */
  @Benchmark
  public Object decode() throws IOException {
    return switch (way) {
      case BARE, BARE_DIRECT, BARE_DIRECT_HTTP1, BARE_ASYNC -> decoding.bare();
      case LARKSPUR, LARKSPUR_ASYNC -> decoding.larkspur();
      case SDK -> decoding.sdk();
    };
  }
}
