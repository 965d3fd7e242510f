package dev.larkspur.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures all variants in one JVM, half a second each in turn. Load from other processes affects
 * all of them, so the comparison is less noisy than consecutive forks of JMH.
 */
public final class ThroughputBenchmark {
  private static final int WARM_UP_ROUNDS = 6;

  private final Map<Variant, Replier> repliers = new EnumMap<>(Variant.class);
  private final LongAdder calls = new LongAdder();
  private final Map<Variant, Failures> failures = new EnumMap<>(Variant.class);
  private volatile Variant turn = Variant.BARE;

  private ThroughputBenchmark(String url) {
    for (Variant variant : Variant.values()) {
      repliers.put(variant, variant.replier(url));
      failures.put(variant, new Failures());
    }
  }

  /** Runs the benchmark. Arguments: number of threads (32) and of rounds (10). */
  public static void main(String[] args) throws Exception {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 32;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    try (ChildJvm platform = new ChildJvm(Platform.class)) {
      new ThroughputBenchmark(platform.firstLine()).run(threads, rounds);
    }
    System.exit(0);
  }

  private void run(int threads, int rounds) throws InterruptedException {
    for (int i = 0; i < threads; i++) {
      Thread caller = new Thread(this::callRepeatedly, "caller");
      caller.setDaemon(true);
      caller.start();
    }
    Map<Variant, Figures> figures = new EnumMap<>(Variant.class);
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (Variant variant : Variant.values()) {
        turn = variant;
        Thread.sleep(round < 0 ? 1500 : 100);
        if (round >= 0) {
          measure(figures.computeIfAbsent(variant, w -> new Figures()));
        }
      }
    }
    figures.forEach(
        (variant, found) ->
            System.out.printf(
                "%-18s %2d threads %7.0f calls/s %6.1f us of CPU each%n",
                variant, threads, found.perSecond.get(), found.cpuMicros.get()));
    failures.forEach(
        (variant, found) -> {
          if (found.count.sum() > 0) {
            System.out.printf(
                "%-18s %d calls failed, the first with%n", variant, found.count.sum());
            Objects.requireNonNull(found.first.get()).printStackTrace(System.out);
          }
        });
  }

  private void measure(Figures figures) throws InterruptedException {
    long cpu = cpuNanos();
    long start = System.nanoTime();
    calls.reset();
    Thread.sleep(500);
    double made = calls.sum();
    figures.perSecond.add(made * 1e9 / (System.nanoTime() - start));
    figures.cpuMicros.add((cpuNanos() - cpu) / 1e3 / made);
  }

  private void callRepeatedly() {
    while (true) {
      Variant variant = turn;
      try {
        Objects.requireNonNull(repliers.get(variant)).reply();
        calls.increment();
      } catch (Exception e) {
        Objects.requireNonNull(failures.get(variant)).add(e);
      }
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Failed calls of one variant, including warm-up. */
  private static final class Failures {
    final LongAdder count = new LongAdder();
    final AtomicReference<Exception> first = new AtomicReference<>();

    void add(Exception failure) {
      first.compareAndSet(null, failure);
      count.increment();
    }
  }

  private static final class Figures {
    final Median perSecond = new Median();
    final Median cpuMicros = new Median();
  }
}
