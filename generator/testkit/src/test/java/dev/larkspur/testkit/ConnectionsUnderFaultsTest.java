package dev.larkspur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.event.ConnectionListener;
import dev.larkspur.runtime.event.EventHeader;
import dev.larkspur.runtime.event.EventReceiverListener;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random plans of faults at the socket against a long connection, with the properties of {@link
 * CallsUnderFaultsTest}. The platform sends events again until they are answered.
 */
@Timeout(1_200)
class ConnectionsUnderFaultsTest {
  private static final int PLANS = Integer.getInteger("larkspur.faults.plans", 6);
  private static final long SEED = Long.getLong("larkspur.faults.seed", 1);
  private static final int EVENTS = 10;
  private static final String TYPE = "test_v1";

  record Event(@JsonProperty("number") int number, @JsonProperty("fails") boolean fails) {}

  @Test
  void random_faults_lose_no_event_and_no_event_is_handled_twice() throws Exception {
    int repeated = 0;
    for (long seed = SEED; seed < SEED + PLANS; seed++) {
      try (Plan plan = new Plan(seed)) {
        plan.perform();
        repeated += plan.duplicates.get();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "Repeat with -Dlarkspur.faults.plans=1 -Dlarkspur.faults.seed=" + seed, e);
      }
    }
    assertThat(repeated).as("events that were sent again").isGreaterThanOrEqualTo(PLANS / 10);
  }

  /** Events over one long connection, which is opened again whenever it breaks. */
  private static final class Plan implements AutoCloseable {
    private final Random random;
    private final FakeLongConnection fake = FakeLongConnection.start();
    private final FaultProxy proxy;
    private final AtomicInteger duplicates = new AtomicInteger();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();

    Plan(long seed) {
      random = new Random(seed);
      List<FaultProxy.Kind> kinds = List.of(FaultProxy.Kind.values());
      int port = Integer.parseInt(fake.url().substring(fake.url().lastIndexOf(':') + 1));
      proxy = new FaultProxy(port, seed, seed % 2 == 0 ? kinds.subList(0, 3) : kinds);
      fake.answerEndpoint(
          "{\"code\":0,\"data\":{\"URL\":\"ws://127.0.0.1:"
              + proxy.port()
              + "/connect?service_id=7\",\"ClientConfig\":{\"ReconnectCount\":-1,"
              + "\"ReconnectInterval\":0,\"ReconnectNonce\":0,\"PingInterval\":120}}}");
    }

    void perform() throws Exception {
      try (LongConnection connection =
          LongConnection.builder()
              .baseUrl(fake.url())
              .app("cli_1", "the-secret")
              .connectionListener(new ConnectionListener() {})
              .listener(
                  new EventReceiverListener() {
                    @Override
                    public void duplicate(EventHeader header) {
                      duplicates.incrementAndGet();
                    }
                  })
              .on(TYPE, Event.class, this::handle)
              .start()) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
          boolean fails = random.nextInt(5) == 0;
          answers.add(fake.push("e" + i, TYPE, "{\"number\":" + i + ",\"fails\":" + fails + "}"));
          proxy.closeFaulty();
          LockSupport.parkNanos(random.nextInt(2_000) * 1_000L);
        }
        while (!answers.stream().allMatch(CompletableFuture::isDone)) {
          LockSupport.parkNanos(2_000_000);
          proxy.closeFaulty();
          fake.pushAgain();
        }
        if (!proxy.damaged()) {
          check(answers.stream().filter(it -> it.join().code() == 500).count());
        }
        assertThat(connection.refusal()).isNull();
      }
      while (proxy.open() > 0) {
        LockSupport.parkNanos(2_000_000);
      }
    }

    private void check(long failures) {
      assertThat(attempts).hasSize(EVENTS);
      assertThat(attempts.values()).allMatch(count -> count.get() <= 2);
      assertThat(handled.values()).allMatch(count -> count.get() == 1);
      assertThat(handled.size() + failures).isGreaterThanOrEqualTo(EVENTS);
    }

    /** Handles an event; the first attempt of some of them fails. */
    private void handle(Event event, EventHeader header) {
      int attempt =
          attempts.computeIfAbsent(header.id(), id -> new AtomicInteger()).incrementAndGet();
      if (event.fails() && attempt == 1) {
        throw new IllegalStateException("first attempt");
      }
      handled.computeIfAbsent(header.id(), id -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void close() {
      proxy.close();
      fake.close();
    }
  }
}
