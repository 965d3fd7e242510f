package dev.larkspur.runtime;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes keys that no other call has: a random start per process, then a count that is scattered.
 * Asking the system for randomness once instead of at each call keeps threads from queueing there.
 */
final class UniqueKeys {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long HIGH = RANDOM.nextLong();
  private static final AtomicLong COUNT = new AtomicLong(RANDOM.nextLong());

  private UniqueKeys() {}

  /** 36 characters in the form of a UUID. */
  static String next() {
    return new UUID(HIGH, scatter(COUNT.getAndAdd(GOLDEN))).toString();
  }

  /** One to one, so two counts never meet. */
  private static long scatter(long count) {
    long x = (count ^ (count >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
