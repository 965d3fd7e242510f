package dev.larkspur.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/**
 * The cost of a step.
 *
 * @param cpu CPU time of the whole process in milliseconds
 * @param compilers time spent by the JVM's compilers in milliseconds
 * @param wall elapsed time in milliseconds
 * @param heap sum of the heap pools' peaks in megabytes
 */
record Cost(long cpu, long compilers, long wall, long heap) {

  /** Runs a step in this process and measures it. Collects the garbage of earlier steps before. */
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
   * Returns the cost of this process from its start to now.
   *
   * @param started the start of the process in milliseconds since 1970
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

  /** Formats the cost as a line for {@link #parse}. */
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
