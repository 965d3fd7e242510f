package dev.larkspur.runtime.event;

import dev.larkspur.runtime.internal.Frame;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Buffer for messages that arrive in several frames. A message that is still incomplete after five
 * seconds, or does not fit into the buffer, is dropped and reported; the platform sends it again.
 */
final class FrameParts {
  private static final long KEPT_NANOS = 5_000_000_000L;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_BYTES = 32 << 20;

  /** The longest id of a message in characters. The platform sends ids of 36. */
  private static final int LONGEST_ID = 200;

  /** The largest number of ids of joined messages. */
  private static final int MOST_JOINED = 10_000;

  /**
   * Memory for a message and its id, and for a part in addition to its bytes, so that the number of
   * empty parts is bounded, too.
   */
  private static final int MESSAGE_OVERHEAD = 1_024;

  private static final int PART_OVERHEAD = 256;

  private final Consumer<String> dropped;
  private final Map<String, Message> incomplete = new LinkedHashMap<>();
  private final Map<String, Long> joined = new LinkedHashMap<>();
  private int bytes;

  /**
   * Creates an empty buffer.
   *
   * @param dropped receives a text for each message that is dropped
   */
  FrameParts(Consumer<String> dropped) {
    this.dropped = dropped;
  }

  /**
   * Adds a frame and returns the whole payload; null if parts are missing. A part that arrived
   * before is ignored.
   *
   * @param now a monotonic time in nanoseconds
   * @throws IllegalArgumentException if the headers of the frame are invalid
   */
  synchronized byte @Nullable [] add(Frame frame, long now) {
    int count = frame.number("sum", 1);
    if (count == 0 || count == 1) {
      return frame.payload();
    }
    expire(now);
    int index = frame.number("seq", -1);
    String id = frame.header("message_id");
    if (index < 0 || index >= count || count > MOST_PARTS) {
      throw new IllegalArgumentException("Part " + index + " of " + count);
    }
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("The id of a message has " + id.length() + " characters");
    }
    Message message = incomplete.get(id);
    if (message == null) {
      message = new Message(count, now, joined.containsKey(id));
      incomplete.put(id, message);
      bytes += message.size;
    } else if (message.count != count) {
      throw new IllegalArgumentException("The parts of a message have different totals");
    }
    bytes += message.add(index, frame.payload());
    if (message.parts.size() == count) {
      incomplete.remove(id);
      bytes -= message.size;
      joined.put(id, now);
      if (joined.size() > MOST_JOINED) {
        joined.remove(joined.keySet().iterator().next());
      }
      return message.joined();
    }
    while (bytes > MOST_BYTES) {
      dropOldest();
    }
    return null;
  }

  /** Drops the messages that were incomplete for too long. */
  synchronized void expire(long now) {
    long time = now - KEPT_NANOS;
    while (!incomplete.isEmpty() && incomplete.values().iterator().next().since - time < 0) {
      dropOldest();
    }
    Iterator<Long> oldestFirst = joined.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next() - time < 0) {
      oldestFirst.remove();
    }
  }

  /** Returns the memory for incomplete messages, which is at most {@code MOST_BYTES}. */
  synchronized int bytes() {
    return bytes;
  }

  /** Returns the number of ids of joined messages, which is at most {@code MOST_JOINED}. */
  synchronized int joined() {
    return joined.size();
  }

  private void dropOldest() {
    Iterator<Message> oldestFirst = incomplete.values().iterator();
    Message oldest = oldestFirst.next();
    oldestFirst.remove();
    bytes -= oldest.size;
    if (!oldest.repeated) {
      dropped.accept(
          "a message is incomplete: " + oldest.parts.size() + " of " + oldest.count + " parts");
    }
  }

  private static final class Message {
    private final SortedMap<Integer, byte[]> parts = new TreeMap<>();
    private final int count;
    private final long since;
    private final boolean repeated;
    private int size = MESSAGE_OVERHEAD;

    /**
     * Creates a message without parts.
     *
     * @param repeated whether a message with this id was joined shortly before, so that the parts
     *     can be repetitions
     */
    Message(int count, long since, boolean repeated) {
      this.count = count;
      this.since = since;
      this.repeated = repeated;
    }

    /** Adds a part and returns the memory for it; 0 if it was added before. */
    int add(int index, byte[] part) {
      if (parts.putIfAbsent(index, part) != null) {
        return 0;
      }
      int added = part.length + PART_OVERHEAD;
      size += added;
      return added;
    }

    byte[] joined() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(size);
      parts.values().forEach(whole::writeBytes);
      return whole.toByteArray();
    }
  }
}
