package dev.larkspur.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server that answers every request with the same bytes. Serving allocates no memory, so it can
 * share a process with the client; benchmarks start it in a process of its own.
 */
public final class Platform implements AutoCloseable {
  /** A message as the platform returns it. */
  static final String MESSAGE =
      """
      {"message_id":"om_dc13264520392913993dd051dba21dcf",\
      "root_id":"om_40eb06e7b84dc71c03e009ad3c754195","parent_id":"om_d4be107c616aed9c1da8ed8068570a9f",\
      "thread_id":"omt_d4be107c616a","msg_type":"text","create_time":"1609296809",\
      "update_time":"1609296809","deleted":false,"updated":false,\
      "chat_id":"oc_5ad11d72b830411d72b836c20","sender":{"id":"cli_9f427eec54ae901b",\
      "id_type":"app_id","sender_type":"app","tenant_key":"736588c9260f175e"},\
      "body":{"content":"{\\"text\\":\\"hello from a bench\\"}"},\
      "mentions":[{"key":"@_user_1","id":"ou_155184d1e73cbfb8973e5a9e698e74f2",\
      "id_type":"open_id","name":"Tom","tenant_key":"736588c9260f175e"}],\
      "upper_message_id":"om_40eb06e7b84dc71c03e009ad3c754195"}""";

  private static final byte[] ANSWER =
      answer("{\"code\":0,\"msg\":\"success\",\"data\":" + MESSAGE + '}');

  private final ServerSocket listening;

  /** Starts a server on a free port of loopback. */
  public Platform() throws IOException {
    listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** Prints the URL of the server and serves until standard input is closed. */
  public static void main(String[] args) throws Exception {
    try (Platform platform = new Platform()) {
      System.out.println(platform.url());
      // The parent process keeps the pipe open while it runs.
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }

  /** Returns the URL of the server. */
  public String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private static byte[] answer(String body) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
            + "X-Tt-Logid: 20260101000000000000000000000001\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "platform");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      byte[] buffer = new byte[64 * 1024];
      int filled = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer, filled, buffer.length - filled)) {
        filled += n;
        int length = requestLength(buffer, filled);
        if (length > 0 && length <= filled) {
          out.write(ANSWER);
          filled = 0;
        }
      }
    } catch (IOException e) {
      // The client closed the connection.
      return;
    }
  }

  /** Returns the length of the request in the buffer, or 0 while its head is incomplete. */
  private static int requestLength(byte[] buffer, int filled) {
    int length = 0;
    for (int i = 3; i < filled; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        return i + 1 + length;
      }
      if (buffer[i] == ':' && isContentLength(buffer, i)) {
        length = number(buffer, i + 1);
      }
    }
    return 0;
  }

  private static boolean isContentLength(byte[] buffer, int colon) {
    String name = "content-length";
    if (colon < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((buffer[colon - name.length() + i] | 0x20) != (name.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] buffer, int start) {
    int value = 0;
    for (int i = start; buffer[i] != '\r'; i++) {
      if (buffer[i] != ' ') {
        value = value * 10 + buffer[i] - '0';
      }
    }
    return value;
  }
}
