package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.File;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads, sockets and file handles after many calls and many clients. */
@Timeout(240)
class LeakTest {
  private static final int MARGIN = 20;
  private static final File HANDLES = new File("/proc/self/fd");

  @Test
  void a_thousand_clients_leave_neither_threads_nor_connections() {
    try (RawServer server = server()) {
      try (FeishuClient first = client(server)) {
        first.send(PLAIN_GET.call());
      }
      int before = selectorThreads();
      for (int i = 0; i < 1_000; i++) {
        try (FeishuClient client = client(server)) {
          if (i % 10 == 0) {
            client.send(PLAIN_GET.call());
            client.sendAsync(PLAIN_GET.call()).join();
          }
        }
      }
      Pause.until(() -> server.connections() == 0);
      Pause.until(() -> selectorThreads() <= before + 4);
    }
  }

  @Test
  void ten_thousand_calls_leave_no_thread_no_connection_and_no_file_handle() throws Exception {
    assumeTrue(HANDLES.isDirectory(), "Only Linux lists file handles");
    try (RawServer server = server();
        FeishuClient client = client(server)) {
      mixed(client, 100);
      int handles = handles();
      int threads = Thread.activeCount();

      mixed(client, 9_900);

      Pause.until(() -> handles() <= handles + MARGIN);
      Pause.until(() -> Thread.activeCount() <= threads + MARGIN);
    }
  }

  /** Performs blocking and asynchronous calls, of which every tenth is cancelled or fails. */
  private static void mixed(FeishuClient client, int calls) throws Exception {
    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      switch (i % 10) {
        case 0 -> {
          CompletableFuture<?> silent = client.sendAsync(PLAIN_GET.call().query("silent", 1));
          silent.thenApply(Object::toString).cancel(true);
          assertThat(silent).isCancelled();
        }
        case 1 ->
            assertThat(catchThrowable(() -> client.send(PLAIN_GET.call().query("cut", 1))))
                .isInstanceOf(TransportException.class);
        case 2, 3, 4, 5, 6 -> client.send(PLAIN_GET.call());
        default -> futures.add(client.sendAsync(PLAIN_GET.call()));
      }
      if (futures.size() == 30) {
        join(futures);
      }
    }
    join(futures);
  }

  private static void join(List<CompletableFuture<?>> futures)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (CompletableFuture<?> future : futures) {
      future.get(60, TimeUnit.SECONDS);
    }
    futures.clear();
  }

  private static RawServer server() {
    AtomicReference<RawServer> self = new AtomicReference<>();
    RawServer server = new RawServer((number, socket) -> respond(number, socket, self.get()));
    self.set(server);
    return server;
  }

  /** Responds to a request; what the query asks for decides how. */
  private static void respond(int number, Socket socket, RawServer server) throws Exception {
    String request = server.requests().get(number - 1);
    if (request.contains("?cut")) {
      RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
      socket.close();
    } else if (request.contains("?silent")) {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } else {
      RawServer.json(socket, "{\"code\":0,\"data\":{}}");
    }
  }

  private static FeishuClient client(RawServer server) {
    return FeishuClient.builder().baseUrl(server.url()).retry(RetryPolicy.NEVER).build();
  }

  private static int handles() {
    String[] names = HANDLES.list();
    return names == null ? 0 : names.length;
  }

  private static int selectorThreads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().endsWith("-SelectorManager"))
            .count();
  }
}
