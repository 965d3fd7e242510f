package dev.larkspur.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy on loopback, which forwards requests and opens tunnels. */
final class ProxyServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
  private final @Nullable String credentials;
  private volatile int refusal = 407;

  /**
   * Starts a proxy.
   *
   * @param credentials the required user name and password; null if none are required
   */
  ProxyServer(@Nullable String credentials) throws IOException {
    this.credentials = credentials;
    inBackground(this::acceptAll);
  }

  /** Refuses all requests with a status. */
  void refuse(int status) {
    refusal = status;
  }

  int port() {
    return server.getLocalPort();
  }

  /** Returns the heads of all requests so far. */
  List<String> heads() {
    synchronized (heads) {
      return List.copyOf(heads);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (sockets) {
      for (Socket each : sockets) {
        each.close();
      }
    }
  }

  private void acceptAll() throws IOException {
    while (true) {
      Socket client = server.accept();
      sockets.add(client);
      inBackground(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    heads.add(head);
    String[] line = head.substring(0, head.indexOf("\r\n")).split(" ", -1);
    OutputStream answer = client.getOutputStream();
    if (refusal != 407 || !permitted(head)) {
      answer.write(
          ascii(
              "HTTP/1.1 "
                  + refusal
                  + " Refused\r\n"
                  + "Proxy-Authenticate: Basic realm=\"x\"\r\n"
                  + "Content-Length: 0\r\n\r\n"));
      return;
    }
    boolean tunnel = line[0].equals("CONNECT");
    URI target = URI.create(tunnel ? "https://" + line[1] : line[1]);
    Socket upstream = new Socket(target.getHost(), target.getPort());
    sockets.add(upstream);
    if (tunnel) {
      answer.write(ascii("HTTP/1.1 200 Connected\r\n\r\n"));
    } else {
      String path = line[0] + ' ' + target.getRawPath() + " HTTP/1.1\r\nConnection: close";
      String rest = head.substring(head.indexOf("\r\n"));
      upstream.getOutputStream().write(ascii(path + rest.replaceAll("\r\nProxy-[^\r]*", "")));
    }
    inBackground(() -> pump(client, upstream));
    if (!tunnel) {
      answer.write(ascii(closing(head(upstream.getInputStream()))));
    }
    pump(upstream, client);
  }

  private boolean permitted(String head) {
    return credentials == null
        || head.contains(
            "\r\nProxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(ascii(credentials))
                + "\r\n");
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      if (next == '\n' && head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.US_ASCII);
      }
    }
    throw new IOException("The client closed the connection");
  }

  /** Returns the head of a response after which the connection is not used again. */
  private static String closing(String head) {
    int line = head.indexOf("\r\n");
    return head.substring(0, line) + "\r\nConnection: close" + head.substring(line);
  }

  private static void pump(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                if (!(e instanceof SocketException)) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
