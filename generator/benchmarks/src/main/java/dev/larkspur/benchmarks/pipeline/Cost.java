package dev.larkspur.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/**
 * What a step took.
 *
 * @param cpu processor time of the whole process, all threads, in milliseconds
 * @param compilers time that the JVM's compilers worked meanwhile, in milliseconds
 * @param wall time on the clock, in milliseconds
 * @param heap the sum of the heap pools' peaks, in megabytes
 */
record Cost(long cpu, long compilers, long wall, long heap) {

  /**
   * Runs a step in this process and measures it; what others left to the collector is not its cost.
   */
  static Cost of(Step step, Path spec, Path output) throws IOException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long compiled = compiled();
    long wall = System.nanoTime();
    step.run(spec, output);
    return new Cost(
        (system.getProcessCpuTime() - cpu) / 1_000_000,
        compiled() - compiled,
        (System.nanoTime() - wall) / 1_000_000,
        peakHeap());
  }

  /**
   * This process from its start to now: what a fresh process took that did a single step.
   *
   * @param started when it was started, in milliseconds since 1970
   */
  static Cost sinceStart(long started) {
    return new Cost(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
            / 1_000_000,
        compiled(),
        System.currentTimeMillis() - started,
        peakHeap());
  }

  private static long compiled() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / (1024 * 1024);
  }

  /** One line that {@link #parse} reads. */
  String toLine() {
    return "cost " + cpu + " " + compilers + " " + wall + " " + heap;
  }

  static Cost parse(String line) {
    String[] words = line.split(" ", -1);
    return new Cost(
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }
}
