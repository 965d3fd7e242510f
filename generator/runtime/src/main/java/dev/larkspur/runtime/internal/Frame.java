package dev.larkspur.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of the long connection: a protobuf message with nine fields. Immutable. */
public final class Frame {
  public static final int CONTROL = 0;
  public static final int DATA = 1;

  /** The largest number of headers. The platform sends about eight. */
  public static final int MOST_HEADERS = 100;

  /** The largest size of all texts of a frame together, in bytes: headers, types and log id. */
  public static final int MOST_TEXT = 16 << 10;

  private static final int LONGEST_NUMBER = 9;
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final long sequence;
  private final long logId;
  private final int service;
  private final int method;
  private final Map<String, String> headers;
  private final @Nullable String payloadEncoding;
  private final @Nullable String payloadType;
  private final byte[] payload;
  private final @Nullable String newLogId;

  /**
   * Creates a frame.
   *
   * @param sequence the number of the frame
   * @param logId the log id as a number
   * @param service the id of the connection
   * @param method {@link #CONTROL} or {@link #DATA}
   * @param headers the headers, in their order
   * @param payloadEncoding the encoding of the payload; null if absent
   * @param payloadType the type of the payload; null if absent
   * @param payload the payload, which is not copied
   * @param newLogId the log id as text; null if absent
   */
  public Frame(
      long sequence,
      long logId,
      int service,
      int method,
      Map<String, String> headers,
      @Nullable String payloadEncoding,
      @Nullable String payloadType,
      byte[] payload,
      @Nullable String newLogId) {
    this.sequence = sequence;
    this.logId = logId;
    this.service = service;
    this.method = method;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.payloadEncoding = payloadEncoding;
    this.payloadType = payloadType;
    this.payload = payload;
    this.newLogId = newLogId;
  }

  /** Returns the number of the frame. */
  public long sequence() {
    return sequence;
  }

  /** Returns the log id as a number. */
  public long logId() {
    return logId;
  }

  /** Returns the id of the connection. */
  public int service() {
    return service;
  }

  /** Returns {@link #CONTROL} or {@link #DATA}. */
  public int method() {
    return method;
  }

  /** Returns the headers, in their order. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the encoding of the payload; null if absent. */
  public @Nullable String payloadEncoding() {
    return payloadEncoding;
  }

  /** Returns the type of the payload; null if absent. */
  public @Nullable String payloadType() {
    return payloadType;
  }

  /** Returns the log id as text; null if absent. */
  public @Nullable String newLogId() {
    return newLogId;
  }

  /** Returns the payload, which must not be changed. */
  public byte[] payload() {
    return payload;
  }

  /** Returns a control frame without a payload. */
  public static Frame control(int service, String type) {
    return new Frame(0, 0, service, CONTROL, Map.of("type", type), null, null, new byte[0], null);
  }

  /** Returns the value of a header; empty if absent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /**
   * Returns the value of a header as a number; the other value if it is absent.
   *
   * @throws IllegalArgumentException if the value has anything but one to nine ASCII digits
   */
  public int number(String name, int other) {
    String value = header(name);
    if (value.isEmpty()) {
      return other;
    }
    if (value.length() > LONGEST_NUMBER || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("A header is not a number");
    }
    return Integer.parseInt(value);
  }

  /** Returns this frame with another payload. */
  public Frame withPayload(byte[] answer) {
    return new Frame(
        sequence, logId, service, method, headers, payloadEncoding, payloadType, answer, newLogId);
  }

  /** Returns this frame with another payload and one more header. */
  public Frame answer(byte[] answer, String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Frame(
        sequence, logId, service, method, more, payloadEncoding, payloadType, answer, newLogId);
  }

  /**
   * Reads a frame. Unknown fields are skipped.
   *
   * @throws IllegalArgumentException if the bytes are not a frame, or its headers and texts exceed
   *     {@link #MOST_HEADERS} or {@link #MOST_TEXT}
   */
  public static Frame read(byte[] bytes) {
    Reader in = new Reader(bytes, 0, bytes.length, new TextLimit());
    int headerCount = 0;
    long[] numbers = new long[5];
    int present = 0;
    Map<String, String> headers = new LinkedHashMap<>();
    String encoding = null;
    String type = null;
    byte[] payload = new byte[0];
    String newLogId = null;
    while (in.more()) {
      long key = in.varint();
      long field = key >>> 3;
      int wire = (int) (key & 7);
      if (field >= 1 && field <= 4 && wire == VARINT) {
        numbers[(int) field] = in.varint();
        present |= 1 << field;
      } else if (field == 5 && wire == BYTES) {
        if (++headerCount > MOST_HEADERS) {
          throw new IllegalArgumentException("The frame has too many headers");
        }
        readHeader(in.part(), headers);
      } else if (field == 6 && wire == BYTES) {
        encoding = in.text();
      } else if (field == 7 && wire == BYTES) {
        type = in.text();
      } else if (field == 8 && wire == BYTES) {
        payload = in.bytes();
      } else if (field == 9 && wire == BYTES) {
        newLogId = in.text();
      } else {
        in.skip(wire);
      }
    }
    if (present != 0b11110) {
      throw new IllegalArgumentException("A required field is missing");
    }
    return new Frame(
        numbers[1],
        numbers[2],
        (int) numbers[3],
        (int) numbers[4],
        headers,
        encoding,
        type,
        payload,
        newLogId);
  }

  private static void readHeader(Reader in, Map<String, String> headers) {
    String key = "";
    String value = "";
    while (in.more()) {
      long tag = in.varint();
      if (tag == ((1 << 3) | BYTES)) {
        key = in.text();
      } else if (tag == ((2 << 3) | BYTES)) {
        value = in.text();
      } else {
        in.skip((int) (tag & 7));
      }
    }
    headers.put(key, value);
  }

  /** Returns the bytes of the frame. */
  public byte[] write() {
    Writer out = new Writer();
    out.number(1, sequence);
    out.number(2, logId);
    out.number(3, service);
    out.number(4, method);
    headers.forEach(
        (name, value) -> {
          Writer header = new Writer();
          header.text(1, name);
          header.text(2, value);
          out.bytes(5, header.bytes.toByteArray());
        });
    out.text(6, payloadEncoding);
    out.text(7, payloadType);
    if (payload.length > 0) {
      out.bytes(8, payload);
    }
    out.text(9, newLogId);
    return out.bytes.toByteArray();
  }

  /** Returns the method and the type, without the payload, which can contain private text. */
  @Override
  public String toString() {
    return (method == CONTROL ? "control " : "data ") + header("type");
  }

  /** The size of the texts that were read. */
  private static final class TextLimit {
    private long size;

    void add(int bytes) {
      size += bytes;
      if (size > MOST_TEXT) {
        throw new IllegalArgumentException("The frame has too much text");
      }
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private final int end;
    private final TextLimit limit;
    private int next;

    Reader(byte[] bytes, int start, int end, TextLimit limit) {
      this.bytes = bytes;
      this.next = start;
      this.end = end;
      this.limit = limit;
    }

    boolean more() {
      return next < end;
    }

    long varint() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (next >= end) {
          throw new IllegalArgumentException("The frame is truncated");
        }
        byte read = bytes[next++];
        value |= (read & 0x7FL) << shift;
        if (read >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("A number has more than 64 bits");
    }

    /** Returns a reader of the next length-delimited field. */
    Reader part() {
      long length = varint();
      if (length < 0 || length > end - next) {
        throw new IllegalArgumentException("The frame is truncated");
      }
      Reader part = new Reader(bytes, next, next + (int) length, limit);
      next += (int) length;
      return part;
    }

    byte[] bytes() {
      Reader part = part();
      return Arrays.copyOfRange(bytes, part.next, part.end);
    }

    String text() {
      Reader part = part();
      limit.add(part.end - part.next);
      return new String(bytes, part.next, part.end - part.next, StandardCharsets.UTF_8);
    }

    void skip(int wire) {
      switch (wire) {
        case VARINT -> varint();
        case FIXED_64 -> skipBytes(8);
        case BYTES -> part();
        case FIXED_32 -> skipBytes(4);
        default -> throw new IllegalArgumentException("Unknown wire type " + wire);
      }
    }

    private void skipBytes(int count) {
      if (count > end - next) {
        throw new IllegalArgumentException("The frame is truncated");
      }
      next += count;
    }
  }

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(int field, long value) {
      varint(((long) field << 3) | VARINT);
      varint(value);
    }

    void text(int field, @Nullable String value) {
      if (value != null) {
        bytes(field, value.getBytes(StandardCharsets.UTF_8));
      }
    }

    void bytes(int field, byte[] value) {
      varint(((long) field << 3) | BYTES);
      varint(value.length);
      bytes.writeBytes(value);
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }
  }
}
