package dev.larkspur.runtime.event;

import dev.larkspur.runtime.internal.Frame;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Buffer for messages that arrive in several frames. Incomplete messages are dropped after a while.
 */
final class FrameParts {
  private static final long KEPT_NANOS = 5_000_000_000L;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_BYTES = 32 << 20;

  private final Map<String, Message> incomplete = new LinkedHashMap<>();
  private int bytes;

  /**
   * Adds a frame and returns the whole payload; null if parts are missing.
   *
   * @param now a monotonic time in nanoseconds
   */
  synchronized byte @Nullable [] add(Frame frame, long now) {
    int count = frame.number("sum", 1);
    if (count <= 1) {
      return frame.payload();
    }
    dropBefore(now - KEPT_NANOS);
    int index = frame.number("seq", -1);
    if (index < 0 || index >= count || count > MOST_PARTS) {
      throw new IllegalArgumentException("Part " + index + " of " + count);
    }
    Message message =
        incomplete.computeIfAbsent(frame.header("message_id"), id -> new Message(count, now));
    if (message.parts.putIfAbsent(index, frame.payload()) == null) {
      bytes += frame.payload().length;
    }
    if (message.parts.size() == message.count) {
      remove(frame.header("message_id"), message);
      return message.joined();
    }
    dropOldest();
    return null;
  }

  private void dropBefore(long time) {
    Iterator<Message> oldestFirst = incomplete.values().iterator();
    while (oldestFirst.hasNext()) {
      Message oldest = oldestFirst.next();
      if (oldest.since - time >= 0) {
        return;
      }
      bytes -= oldest.size();
      oldestFirst.remove();
    }
  }

  /** Keeps the memory bounded; the oldest messages are dropped first. */
  private void dropOldest() {
    while (bytes > MOST_BYTES && !incomplete.isEmpty()) {
      Map.Entry<String, Message> oldest = incomplete.entrySet().iterator().next();
      remove(oldest.getKey(), oldest.getValue());
    }
  }

  private void remove(String id, Message message) {
    incomplete.remove(id);
    bytes -= message.size();
  }

  private static final class Message {
    private final SortedMap<Integer, byte[]> parts = new TreeMap<>();
    private final int count;
    private final long since;

    Message(int count, long since) {
      this.count = count;
      this.since = since;
    }

    int size() {
      return parts.values().stream().mapToInt(part -> part.length).sum();
    }

    byte[] joined() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(size());
      parts.values().forEach(whole::writeBytes);
      return whole.toByteArray();
    }
  }
}
