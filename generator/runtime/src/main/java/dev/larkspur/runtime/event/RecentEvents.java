package dev.larkspur.runtime.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A record of seen events in memory; the oldest are removed first. It keeps a digest of each key,
 * so that its memory does not depend on the length of keys, and measures their age with a monotonic
 * clock, so that a step of the system's clock forgets nothing.
 */
final class RecentEvents implements SeenEvents {
  static final int MAX_SIZE = 100_000;
  private static final long MAX_AGE = Duration.ofHours(8).toNanos();

  private final LongSupplier nanoTime;
  private final int maxSize;
  private final Map<Digest, Long> seenAt = new LinkedHashMap<>();

  /** The first 16 bytes of the SHA-256 hash of a key. */
  private record Digest(long first, long second) {
    static Digest of(String key) {
      ByteBuffer hash =
          ByteBuffer.wrap(EventSignature.sha256(key.getBytes(StandardCharsets.UTF_8)));
      return new Digest(hash.getLong(), hash.getLong());
    }
  }

  RecentEvents() {
    this(System::nanoTime, MAX_SIZE);
  }

  RecentEvents(LongSupplier nanoTime, int maxSize) {
    this.nanoTime = nanoTime;
    this.maxSize = maxSize;
  }

  @Override
  public boolean mark(String key) {
    Digest digest = Digest.of(key);
    synchronized (this) {
      long now = nanoTime.getAsLong();
      removeBefore(now - MAX_AGE);
      if (seenAt.putIfAbsent(digest, now) != null) {
        return false;
      }
      if (seenAt.size() > maxSize) {
        seenAt.remove(seenAt.keySet().iterator().next());
      }
      return true;
    }
  }

  @Override
  public void unmark(String key) {
    Digest digest = Digest.of(key);
    synchronized (this) {
      seenAt.remove(digest);
    }
  }

  /** Returns the number of keys that are kept. */
  synchronized int size() {
    return seenAt.size();
  }

  private void removeBefore(long time) {
    Iterator<Long> oldestFirst = seenAt.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next() - time < 0) {
      oldestFirst.remove();
    }
  }
}
