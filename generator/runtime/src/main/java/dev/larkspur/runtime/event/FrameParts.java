package dev.larkspur.runtime.event;

import dev.larkspur.runtime.internal.Frame;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins messages that arrive in several frames. Incomplete messages are dropped after a while. */
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
    if (message.parts.length == count && message.parts[index] == null) {
      message.parts[index] = frame.payload();
      message.missing--;
      bytes += frame.payload().length;
    }
    if (message.missing == 0) {
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
    private final byte @Nullable [][] parts;
    private final long since;
    private int missing;

    Message(int count, long since) {
      this.parts = new byte[count][];
      this.since = since;
      this.missing = count;
    }

    int size() {
      int size = 0;
      for (byte[] part : parts) {
        size += part == null ? 0 : part.length;
      }
      return size;
    }

    byte[] joined() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(size());
      for (byte[] part : parts) {
        if (part != null) {
          whole.writeBytes(part);
        }
      }
      return whole.toByteArray();
    }
  }
}
