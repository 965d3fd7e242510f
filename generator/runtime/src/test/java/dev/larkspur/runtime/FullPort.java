package dev.larkspur.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port on loopback with a full accept queue, so that the next connection gets no response. */
final class FullPort implements AutoCloseable {
  private static final int MOST = 1_000;
  private static final int PATIENCE = 500;

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<Socket> waiting = new ArrayList<>();

  FullPort() throws IOException {
    while (waiting.size() < MOST) {
      Socket next = new Socket();
      waiting.add(next);
      try {
        next.connect(listening.getLocalSocketAddress(), PATIENCE);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
    close();
    throw new IllegalStateException("The accept queue of the port cannot be filled");
  }

  String url() {
    return "http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : waiting) {
      socket.close();
    }
  }
}
