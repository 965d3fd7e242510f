package dev.larkspur.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;

/** The server's side of one WebSocket connection, after its handshake. */
final class WebSocketPeer {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private boolean used;

  WebSocketPeer(Socket socket, DataInputStream in) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
  }

  /** Returns the response that accepts a connection with the given key. */
  static String handshake(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(hash)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-1 is not available", e);
    }
  }

  /** Passes on binary messages until the connection ends. */
  void read(Consumer<byte[]> messages) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (true) {
      int first = in.readUnsignedByte();
      byte[] data = payload(in.readUnsignedByte());
      switch (first & 0x0F) {
        case CLOSE -> {
          write(CLOSE, data);
          return;
        }
        case PING -> write(PONG, data);
        case PONG -> {}
        default -> {
          message.writeBytes(data);
          if ((first & FINAL) != 0) {
            messages.accept(message.toByteArray());
            message.reset();
          }
        }
      }
    }
  }

  private byte[] payload(int second) throws IOException {
    long length = second & ~MASKED;
    if (length == LENGTH_16) {
      length = in.readUnsignedShort();
    } else if (length == LENGTH_64) {
      length = in.readLong();
    }
    byte[] mask = (second & MASKED) == 0 ? new byte[4] : in.readNBytes(4);
    byte[] data = in.readNBytes(Math.toIntExact(length));
    if (data.length < length) {
      throw new EOFException();
    }
    for (int i = 0; i < data.length; i++) {
      data[i] ^= mask[i & 3];
    }
    return data;
  }

  /** Returns whether this is the first call. */
  boolean isFirstMessage() {
    boolean first = !used;
    used = true;
    return first;
  }

  /** Sends a binary message. */
  void send(byte[] message) throws IOException {
    write(BINARY, message);
  }

  /** Sends a text message, which the platform never does. */
  void sendText(String message) throws IOException {
    write(TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a binary message in WebSocket frames of the given size, with a ping between them. */
  synchronized void sendFragments(byte[] message, int size) throws IOException {
    int opcode = BINARY;
    int start = 0;
    while (message.length - start > size) {
      writeBytes(frame(opcode, Arrays.copyOfRange(message, start, start + size)));
      write(PING, new byte[] {1});
      opcode = CONTINUATION;
      start += size;
    }
    write(opcode, Arrays.copyOfRange(message, start, message.length));
  }

  /** Sends a binary message in writes of the given number of bytes. */
  synchronized void sendSlowly(byte[] message, int size) throws IOException {
    byte[] bytes = frame(FINAL | BINARY, message);
    for (int start = 0; start < bytes.length; start += size) {
      writeBytes(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
    }
  }

  /** Sends the first bytes of a binary message, at most all but one, and cuts the connection. */
  synchronized void sendBeginning(byte[] message, int length) throws IOException {
    byte[] bytes = frame(FINAL | BINARY, message);
    writeBytes(Arrays.copyOf(bytes, Math.min(bytes.length - 1, length)));
    cut();
  }

  private void write(int opcode, byte[] data) throws IOException {
    writeBytes(frame(FINAL | opcode, data));
  }

  private synchronized void writeBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] frame(int first, byte[] data) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(data.length + 10);
    frame.write(first);
    if (data.length < LENGTH_16) {
      frame.write(data.length);
    } else if (data.length <= 0xFFFF) {
      frame.write(LENGTH_16);
      frame.write(data.length >>> 8);
      frame.write(data.length);
    } else {
      frame.write(LENGTH_64);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) data.length >>> shift));
      }
    }
    frame.writeBytes(data);
    return frame.toByteArray();
  }

  /** Cuts the connection without a closing message. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is already cut.
    }
  }
}
