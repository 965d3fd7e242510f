package dev.larkspur.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * All ways in one JVM, half a second each in turn. What else the machine does touches them alike,
 * so that ways can be told apart where forks of JMH one after the other drown in noise.
 */
public final class InTurns {
  private static final int WARM_UP_ROUNDS = 6;

  private final Map<Way, Replier> repliers = new EnumMap<>(Way.class);
  private final LongAdder calls = new LongAdder();
  private final Map<Way, Failures> failures = new EnumMap<>(Way.class);
  private volatile Way turn = Way.BARE;

  private InTurns(String url) {
    for (Way way : Way.values()) {
      repliers.put(way, way.replier(url));
      failures.put(way, new Failures());
    }
  }

  /** Arguments: how many threads (32), how many rounds (10). */
  public static void main(String[] args) throws Exception {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 32;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    try (OwnProcess platform = new OwnProcess(Platform.class)) {
      new InTurns(platform.firstLine()).run(threads, rounds);
    }
    System.exit(0);
  }

  private void run(int threads, int rounds) throws InterruptedException {
    for (int i = 0; i < threads; i++) {
      Thread caller = new Thread(this::callOnAndOn, "caller");
      caller.setDaemon(true);
      caller.start();
    }
    Map<Way, Figures> figures = new EnumMap<>(Way.class);
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (Way way : Way.values()) {
        turn = way;
        Thread.sleep(round < 0 ? 1500 : 100);
        if (round >= 0) {
          measure(figures.computeIfAbsent(way, w -> new Figures()));
        }
      }
    }
    figures.forEach(
        (way, found) ->
            System.out.printf(
                "%-18s %2d threads %7.0f calls/s %6.1f us of CPU each%n",
                way, threads, found.perSecond.get(), found.cpuMicros.get()));
    failures.forEach(
        (way, found) -> {
          if (found.count.sum() > 0) {
            System.out.printf("%-18s %d calls failed, the first with%n", way, found.count.sum());
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

  private void callOnAndOn() {
    while (true) {
      Way way = turn;
      try {
        Objects.requireNonNull(repliers.get(way)).reply();
        calls.increment();
      } catch (Exception e) {
        Objects.requireNonNull(failures.get(way)).add(e);
      }
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Of one way, also while it warms up. */
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
