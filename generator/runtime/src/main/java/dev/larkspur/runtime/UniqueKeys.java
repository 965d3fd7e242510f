package dev.larkspur.runtime;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Generator of unique keys: a random start per process and a scattered counter. Using the random
 * number generator once instead of in each call avoids contention.
 */
final class UniqueKeys {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long HIGH = RANDOM.nextLong();
  private static final AtomicLong COUNT = new AtomicLong(RANDOM.nextLong());

  private UniqueKeys() {}

  /** Returns the next key: 36 characters in the form of a UUID. */
  static String next() {
    return new UUID(HIGH, scatter(COUNT.getAndAdd(GOLDEN))).toString();
  }

  /** Scatters a counter value. The mapping is bijective, so keys are unique. */
  private static long scatter(long count) {
    long x = (count ^ (count >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
