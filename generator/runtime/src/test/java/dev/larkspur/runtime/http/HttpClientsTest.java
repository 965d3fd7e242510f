package dev.larkspur.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class HttpClientsTest {
  private final HttpClients clients =
      new HttpClients(3, () -> new LazyHttpClient(Duration.ofSeconds(1), null, false));

  @Test
  void a_thread_always_uses_the_same_client() {
    assertThat(clients.current()).isSameAs(clients.current());
  }

  @Test
  void many_threads_share_all_clients() throws InterruptedException {
    Set<LazyHttpClient> used = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 100; i++) {
      Thread thread = new Thread(() -> used.add(clients.current()));
      thread.start();
      thread.join();
    }
    assertThat(used).hasSize(3);
  }
}
