package dev.larkspur.runtime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on raw sockets that can send partial and slow responses and reset connections. */
final class RawServer implements AutoCloseable {
  private static final Socket SILENT = boundOnly();

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Handler handler;
  private final AtomicInteger connections = new AtomicInteger();

  /** Handles one request. */
  @FunctionalInterface
  interface Handler {
    /**
     * Responds to a request or leaves it without a response.
     *
     * @param number the number of the request, from 1
     */
    void respond(int number, Socket socket) throws Exception;
  }

  RawServer(Handler handler) {
    this.handler = handler;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Returns the URL of a loopback port that is bound but not listening. */
  static String refusingUrl() {
    return "http://" + SILENT.getLocalAddress().getHostAddress() + ":" + SILENT.getLocalPort();
  }

  private static Socket boundOnly() {
    try {
      Socket bound = new Socket();
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return bound;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + listening.getLocalPort();
  }

  /** Returns the number of connections that are open. */
  int connections() {
    return connections.get();
  }

  /** Returns all requests with headers and body, unchanged. */
  List<String> requests() {
    return requests;
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  static void json(Socket socket, String body) throws IOException {
    write(
        socket,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  /** Resets the connection. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    connections.incrementAndGet();
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed()) {
        String request = read(in);
        if (request.isEmpty()) {
          return;
        }
        int number;
        synchronized (requests) {
          requests.add(request);
          number = requests.size();
        }
        handler.respond(number, socket);
      }
    } catch (Exception e) {
      // The client closed the connection, or the test has ended.
      return;
    } finally {
      connections.decrementAndGet();
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    int at = text.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (at < 0) {
      return text;
    }
    int length = Integer.parseInt(text.substring(at + 15, text.indexOf('\r', at)).strip());
    return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
