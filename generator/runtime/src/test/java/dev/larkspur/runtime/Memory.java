package dev.larkspur.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The amount of heap memory that live objects use. */
final class Memory {
  private Memory() {}

  static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static Peak watch() {
    return new Peak();
  }

  /** The maximum after any garbage collection during the measurement. */
  static final class Peak {
    private volatile boolean watching = true;
    private volatile long most;
    private final Thread thread = new Thread(this::watch);

    Peak() {
      thread.setDaemon(true);
      thread.start();
    }

    long stop() {
      watching = false;
      most = Math.max(most, used());
      return most;
    }

    private void watch() {
      while (watching) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
          if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
            sum += pool.getCollectionUsage().getUsed();
          }
        }
        most = Math.max(most, sum);
        Pause.millis(20);
      }
    }
  }
}
