package dev.larkspur.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A proxy between client and server that delays, cuts, resets, corrupts, repeats and reorders bytes
 * at positions that a seed determines, and that records what the client sent and received.
 */
final class FaultProxy implements AutoCloseable {
  /** After a fault, a connection without progress for this time is cut, so that no test waits. */
  private static final int PATIENCE_MILLIS = 25;

  private static final int FARTHEST = 1_500;

  private final ServerSocket listening;
  private final int target;
  private final long seed;
  private final List<Kind> kinds;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();

  /** The kinds of faults. The bytes that arrive before the first three are unchanged. */
  enum Kind {
    DELAY,
    CUT,
    RESET,
    CORRUPT,
    REPEAT,
    REORDER
  }

  /** A fault before the byte at a position of the stream. */
  record Fault(Kind kind, long at, int amount) {}

  /** Starts a proxy with faults of the given kinds. */
  FaultProxy(int target, long seed, List<Kind> kinds) {
    this.target = target;
    this.seed = seed;
    this.kinds = kinds;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Returns the number of connections that the client has not closed. */
  long open() {
    return connections.stream().filter(connection -> !connection.clientEnded).count();
  }

  /** Returns whether bytes were corrupted, repeated or reordered. */
  boolean damaged() {
    return connections.stream().anyMatch(connection -> connection.damaged);
  }

  /**
   * Closes the connections that had a fault. Without this, a damaged length can make one side wait
   * for bytes that are never sent while others arrive, and after a cut the client could still send.
   */
  void closeFaulty() throws IOException {
    for (Connection connection : connections) {
      if (connection.faulty) {
        connection.client.close();
        connection.server.close();
      }
    }
  }

  /** Returns how often the client sent a text, on all connections. */
  int sent(String text) {
    int count = 0;
    for (Connection connection : connections) {
      String bytes = connection.sent();
      for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
        count++;
      }
    }
    return count;
  }

  /** Returns whether the client received a text on a connection without an earlier fault. */
  boolean received(String text) {
    return connections.stream().anyMatch(connection -> connection.received().contains(text));
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Connection connection : connections) {
        connection.client.close();
        connection.server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        pass(listening.accept());
      } catch (IOException | RejectedExecutionException e) {
        return;
      }
    }
  }

  private void pass(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    Random random = new Random(seed * 1_000 + connections.size());
    Connection connection = new Connection(client, server, faults(random), faults(random));
    connections.add(connection);
    threads.execute(connection::passRequests);
    threads.execute(connection::passResponses);
  }

  private List<Fault> faults(Random random) {
    List<Fault> faults = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      faults.add(new Fault(kind, random.nextInt(FARTHEST), 1 + random.nextInt(16)));
    }
    faults.sort(Comparator.comparingLong(Fault::at));
    return faults;
  }

  private static final class Connection {
    private final Socket client;
    private final Socket server;
    private final List<Fault> inRequests;
    private final List<Fault> inResponses;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private volatile boolean faulty;
    private volatile boolean damaged;
    private volatile boolean cut;
    private volatile boolean clientEnded;

    Connection(Socket client, Socket server, List<Fault> inRequests, List<Fault> inResponses)
        throws IOException {
      this.client = client;
      this.server = server;
      this.inRequests = inRequests;
      this.inResponses = inResponses;
      server.setSoTimeout(PATIENCE_MILLIS);
    }

    String sent() {
      return sent.toString(StandardCharsets.ISO_8859_1);
    }

    String received() {
      return received.toString(StandardCharsets.ISO_8859_1);
    }

    void passRequests() {
      byte[] buffer = new byte[8192];
      long position = 0;
      try {
        InputStream in = client.getInputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          sent.write(buffer, 0, count);
          if (!cut) {
            pass(buffer, count, position, inRequests, server.getOutputStream(), null);
          }
          position += count;
        }
        cut();
      } catch (IOException e) {
        cutQuietly();
      } finally {
        clientEnded = true;
      }
    }

    void passResponses() {
      byte[] buffer = new byte[8192];
      long position = 0;
      try {
        InputStream in = server.getInputStream();
        while (true) {
          int count = readOrCut(in, buffer);
          if (count < 0) {
            break;
          }
          if (!cut) {
            pass(buffer, count, position, inResponses, client.getOutputStream(), received);
          }
          position += count;
        }
        cut();
      } catch (IOException e) {
        cutQuietly();
      }
    }

    private int readOrCut(InputStream in, byte[] buffer) throws IOException {
      while (true) {
        try {
          return in.read(buffer);
        } catch (SocketTimeoutException e) {
          if (clientEnded) {
            return -1;
          }
          if (faulty) {
            cut();
          }
        }
      }
    }

    private void pass(
        byte[] bytes,
        int count,
        long position,
        List<Fault> faults,
        OutputStream out,
        @Nullable ByteArrayOutputStream record)
        throws IOException {
      int done = 0;
      for (Fault fault : faults) {
        int at = (int) (fault.at() - position);
        if (at < done || at >= count || cut) {
          continue;
        }
        write(bytes, done, at - done, out, record);
        done = at;
        apply(fault, bytes, at, count, out);
      }
      if (!cut) {
        write(bytes, done, count - done, out, record);
      }
    }

    private void write(
        byte[] bytes,
        int from,
        int length,
        OutputStream out,
        @Nullable ByteArrayOutputStream record)
        throws IOException {
      out.write(bytes, from, length);
      out.flush();
      if (record != null && !faulty) {
        record.write(bytes, from, length);
      }
    }

    private void apply(Fault fault, byte[] bytes, int at, int count, OutputStream out)
        throws IOException {
      if (fault.kind() == Kind.DELAY) {
        LockSupport.parkNanos(fault.amount() * 1_000_000L);
        return;
      }
      faulty = true;
      damaged |= fault.kind().compareTo(Kind.RESET) > 0;
      int run = Math.min(fault.amount(), (count - at) / 2);
      switch (fault.kind()) {
        case CUT -> cut();
        case RESET -> {
          // The client may not have read what was sent before.
          received.reset();
          cut = true;
          client.setSoLinger(true, 0);
          client.close();
          server.close();
        }
        case CORRUPT -> bytes[at] ^= (byte) (1 << (fault.amount() % 8));
        case REPEAT -> out.write(bytes, at, run);
        case REORDER -> {
          for (int i = at; i < at + run; i++) {
            byte first = bytes[i];
            bytes[i] = bytes[i + run];
            bytes[i + run] = first;
          }
        }
        default -> throw new IllegalStateException(String.valueOf(fault));
      }
    }

    /** Ends both streams without a reset, so that everything sent before is received. */
    private void cut() throws IOException {
      cut = true;
      if (!server.isClosed() && !server.isOutputShutdown()) {
        server.shutdownOutput();
      }
      if (!client.isClosed() && !client.isOutputShutdown()) {
        client.shutdownOutput();
      }
    }

    private void cutQuietly() {
      try {
        cut();
      } catch (IOException e) {
        // The connection is closed already.
        return;
      }
    }
  }
}
