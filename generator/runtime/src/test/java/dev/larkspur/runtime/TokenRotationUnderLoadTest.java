package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.TENANT_PATH;
import static dev.larkspur.runtime.Fixtures.error;
import static dev.larkspur.runtime.Fixtures.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenRotationUnderLoadTest {
  private static final int CALLS = 10_000;
  private static final int THREADS = 16;
  private static final String NUMBER = "X-number";

  private final AtomicInteger valid = new AtomicInteger(1);
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger rejected = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Set<@Nullable String> rejectedOnce = new HashSet<>();
  private int sinceRotation;

  @Test
  void no_call_fails_and_none_is_rejected_twice_while_tokens_are_revoked() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).app("cli_1", "the-secret").build()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        calls.add(threads.submit(() -> many(client)));
      }
      for (Future<?> call : calls) {
        call.get(300, TimeUnit.SECONDS);
      }

      assertThat(done).hasValue(CALLS);
      assertThat(rejected.get()).as("calls with a revoked token").isPositive();
      assertThat(server.requests(TENANT_PATH).size())
          .as("one fetch for each revoked token, not one for each rejected call")
          .isLessThanOrEqualTo(valid.get() + 1);
    } finally {
      threads.shutdownNow();
    }
  }

  private void many(FeishuClient client) {
    for (int i = 0; i < CALLS / THREADS; i++) {
      CallOptions options =
          CallOptions.builder().header(NUMBER, "" + started.incrementAndGet()).build();
      if (i % 4 == 0) {
        client.sendAsync(REPLY, options).join();
      } else {
        client.send(REPLY, options);
      }
      done.incrementAndGet();
    }
  }

  private synchronized Response respond(ReceivedRequest request) {
    if (request.path().equals(TENANT_PATH)) {
      return tenantToken("t-" + valid.get(), 7200);
    }
    String call = request.header(NUMBER);
    // Wait for rejected calls before the next rotation, so that no call is rejected twice.
    if (++sinceRotation >= 1000 && rejectedOnce.isEmpty()) {
      valid.incrementAndGet();
      sinceRotation = 0;
    }
    if (("Bearer t-" + valid.get()).equals(request.header("Authorization"))) {
      rejectedOnce.remove(call);
      return REPLIED;
    }
    rejectedOnce.add(call);
    rejected.incrementAndGet();
    return error(400, 99991663, "Invalid access token for authorization.");
  }
}
