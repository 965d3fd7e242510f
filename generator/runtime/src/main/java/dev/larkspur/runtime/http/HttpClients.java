package dev.larkspur.runtime.http;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A group of JDK HTTP clients. Each client has a single selector thread for all its connections,
 * which is a bottleneck if many threads make calls. A thread always uses the same client, where its
 * connection is available again, and a program with one calling thread creates one client only.
 */
final class HttpClients {
  /** More clients would need more connections without being faster. */
  private static final int MAX_CLIENTS = 8;

  private final LazyHttpClient[] clients;

  HttpClients(int count, Supplier<LazyHttpClient> each) {
    clients = Stream.generate(each).limit(count).toArray(LazyHttpClient[]::new);
  }

  /** Returns a group with one client per processor. */
  static HttpClients perProcessor(Supplier<LazyHttpClient> each) {
    return new HttpClients(Math.min(Runtime.getRuntime().availableProcessors(), MAX_CLIENTS), each);
  }

  /** Returns the client of this thread. */
  LazyHttpClient current() {
    return clients[(int) (Thread.currentThread().getId() % clients.length)];
  }

  /** Stops all clients. */
  void close() {
    for (LazyHttpClient client : clients) {
      client.close();
    }
  }
}
