package dev.larkspur.runtime.http;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Several clients of the JDK's in place of one. Each has a single thread that reads for all of its
 * connections, and when many threads call that one is what they wait for. A thread stays with its
 * client, where it finds its connection again; who calls from one thread only ever makes one.
 */
final class HttpClients {
  /** More than this is more connections than use. */
  private static final int MOST = 8;

  private final LazyHttpClient[] clients;

  HttpClients(int count, Supplier<LazyHttpClient> each) {
    clients = Stream.generate(each).limit(count).toArray(LazyHttpClient[]::new);
  }

  /** As many as there are processors to run them. */
  static HttpClients perProcessor(Supplier<LazyHttpClient> each) {
    return new HttpClients(Math.min(Runtime.getRuntime().availableProcessors(), MOST), each);
  }

  /** The client of this thread. */
  LazyHttpClient mine() {
    return clients[(int) (Thread.currentThread().getId() % clients.length)];
  }
}
