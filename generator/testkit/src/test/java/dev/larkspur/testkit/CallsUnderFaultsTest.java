package dev.larkspur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.Call;
import dev.larkspur.runtime.CallEnd;
import dev.larkspur.runtime.CallListener;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.Upload;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Random plans of faults at the socket against all kinds of calls. The system property {@code
 * larkspur.faults.plans} sets the number of plans, {@code larkspur.faults.seed} the first seed; a
 * failure names the seed of its plan. In plans with an even seed, bytes are delayed and connections
 * break, but no byte is damaged, so that results are exact.
 */
@Timeout(7_200)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsUnderFaultsTest {
  private static final int PLANS = Integer.getInteger("larkspur.faults.plans", 100);
  private static final long SEED = Long.getLong("larkspur.faults.seed", 1);
  private static final int CALLS = 10;
  private static final int LONGEST_WAIT_MICROS = 3_000;
  private static final byte[] CONTENT = RandomPlatform.CONTENT.getBytes(StandardCharsets.UTF_8);

  private final RandomPlatform platform = new RandomPlatform();
  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  /** The kinds of calls. */
  private enum Form {
    READ,
    LIST,
    DOWNLOAD,
    WRITE,
    UPLOAD,
    WRITE_WITH_KEY;

    boolean isRead() {
      return compareTo(DOWNLOAD) <= 0;
    }
  }

  /** How a call is made. The last two end it after a random time. */
  private enum Mode {
    BLOCKING,
    ASYNCHRONOUS,
    CANCELLED,
    INTERRUPTED
  }

  record Reply(
      @JsonProperty("marker") @Nullable String marker,
      @JsonProperty("items") @Nullable List<String> items) {}

  /** What the client reported about a call. */
  private static final class Observed implements CallListener.Observation {
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<CallEnd> ends = new CopyOnWriteArrayList<>();

    @Override
    public void attempting(int attempt) {
      attempts.incrementAndGet();
    }

    @Override
    public void ended(CallEnd end) {
      ends.add(end);
    }
  }

  @BeforeAll
  void start() {
    assertThat(PLANS).isPositive();
  }

  @AfterAll
  void stop() {
    platform.close();
    executor.shutdownNow();
  }

  @Test
  void random_faults_break_no_guarantee() throws Exception {
    for (long seed = SEED; seed < SEED + PLANS; seed++) {
      try {
        new Plan(seed).perform();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "Repeat with -Dlarkspur.faults.plans=1 -Dlarkspur.faults.seed=" + seed, e);
      }
    }
    assertThat(platform.strayed()).as("requests to a foreign host").isZero();
  }

  /** Waits for a condition, for a time that is sufficient on any machine. */
  private static void await(String condition, BooleanSupplier seen) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The calls of one client, one after the other. */
  private final class Plan {
    private final long seed;
    private final Random random;
    private final List<Observed> observed = new CopyOnWriteArrayList<>();

    Plan(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void perform() throws Exception {
      platform.plan(seed + 1);
      List<FaultProxy.Kind> kinds = List.of(FaultProxy.Kind.values());
      try (FaultProxy proxy =
          new FaultProxy(platform.port(), seed, seed % 2 == 0 ? kinds.subList(0, 3) : kinds)) {
        int attempts;
        try (FeishuClient client = client(proxy)) {
          for (int i = 0; i < CALLS; i++) {
            Form form = choice(Form.values());
            Mode mode = form == Form.LIST ? Mode.BLOCKING : choice(Mode.values());
            mode = form == Form.LIST && random.nextBoolean() ? Mode.INTERRUPTED : mode;
            new PlannedCall(form, mode, client, proxy).perform();
          }
          attempts = attempts();
          // The JDK keeps idle connections, and that of the first blocking call with an invalid
          // response.
          await("calls leave no connection", () -> proxy.open() <= 3);
        }
        await("a closed client leaves no connection", () -> proxy.open() <= 1);
        await("each call ends", () -> observed.stream().noneMatch(it -> it.ends.isEmpty()));
        assertThat(observed).as("each call ends once").allMatch(it -> it.ends.size() == 1);
        assertThat(attempts()).as("attempts of calls that have ended").isEqualTo(attempts);
      }
    }

    private FeishuClient client(FaultProxy proxy) {
      return FeishuClient.builder()
          .baseUrl("http://localhost:" + proxy.port())
          .app("cli_1", "the-secret")
          .executor(executor)
          .listener(this::started)
          .retry(
              RetryPolicy.builder()
                  .delays(Duration.ofMillis(1), Duration.ofMillis(5))
                  .rateLimitDelay(Duration.ofMillis(1))
                  .build())
          .build();
    }

    private CallListener.Observation started(Operation<?> operation) {
      Observed call = new Observed();
      if (operation.id().startsWith("test.")) {
        observed.add(call);
      }
      return call;
    }

    private int attempts() {
      return observed.stream().mapToInt(it -> it.attempts.get()).sum();
    }

    private <T> T choice(T[] all) {
      return all[random.nextInt(all.length)];
    }

    /** A call and the model of what is allowed. */
    private final class PlannedCall {
      private final Form form;
      private final Mode mode;
      private final FeishuClient client;
      private final FaultProxy proxy;
      private final String marker = Long.toHexString(random.nextLong());
      private final Call<Reply> call;
      private final List<String> read = Collections.synchronizedList(new ArrayList<>());
      private final int refused = platform.refusals();
      private volatile @Nullable Throwable failure;

      PlannedCall(Form form, Mode mode, FeishuClient client, FaultProxy proxy) {
        this.form = form;
        this.mode = mode;
        this.client = client;
        this.proxy = proxy;
        this.call = call().query("m", marker);
      }

      private Call<Reply> call() {
        String path = RandomPlatform.PATH + form.name().toLowerCase(Locale.ROOT);
        Operation.Builder operation =
            (form.isRead() ? Operation.get("test.read", path) : Operation.post("test.write", path))
                .tokens(TokenKind.TENANT);
        return switch (form) {
          case READ, DOWNLOAD -> operation.returns(Reply.class).call();
          case LIST ->
              operation
                  .paging("page_token", "data.page_token", "data.has_more", "data.items")
                  .returns(Reply.class)
                  .call();
          case WRITE -> operation.returns(Reply.class).call().body(Map.of("a", 1));
          case WRITE_WITH_KEY ->
              operation
                  .idempotencyKeyInQuery("client_token")
                  .returns(Reply.class)
                  .call()
                  .body(Map.of("a", 1));
          case UPLOAD ->
              operation
                  .returns(Reply.class)
                  .call()
                  .part(
                      "file",
                      random.nextBoolean()
                          ? Upload.of(CONTENT, "file")
                          : Upload.of(new ByteArrayInputStream(CONTENT), "file", CONTENT.length));
        };
      }

      void perform() throws Exception {
        boolean whole =
            switch (mode) {
              case BLOCKING -> run(this::read);
              case ASYNCHRONOUS -> run(() -> await(begin()));
              case CANCELLED -> cancelled();
              case INTERRUPTED -> interrupted();
            };
        check(whole);
      }

      private interface Step {
        void run() throws Exception;
      }

      /** Returns whether a step had a result; it may fail with a documented exception only. */
      private boolean run(Step step) throws Exception {
        try {
          step.run();
          return true;
        } catch (FeishuException | IOException e) {
          failure = e;
          return false;
        }
      }

      private void read() throws IOException {
        switch (form) {
          case LIST ->
              client
                  .pages(call)
                  .forEach(
                      page -> read.addAll(Objects.requireNonNullElse(page.items(), List.of())));
          case DOWNLOAD -> content(client.download(call));
          default -> read.add(String.valueOf(client.send(call).marker()));
        }
      }

      private void content(Download download) throws IOException {
        try (download) {
          read.add(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8));
        }
      }

      private CompletableFuture<?> begin() {
        return form == Form.DOWNLOAD ? client.downloadAsync(call) : client.sendAsync(call);
      }

      /** Waits for a call, which must end. */
      private void await(CompletableFuture<?> future) throws Exception {
        try {
          Object result = future.get(60, TimeUnit.SECONDS);
          if (result instanceof Download download) {
            content(download);
          } else if (result instanceof Reply reply) {
            read.add(String.valueOf(reply.marker()));
          }
        } catch (ExecutionException e) {
          if (e.getCause() instanceof FeishuException documented) {
            throw documented;
          }
          throw e;
        }
      }

      private boolean cancelled() throws Exception {
        CompletableFuture<?> future = begin();
        Observed call = observed.get(observed.size() - 1);
        LockSupport.parkNanos(random.nextInt(LONGEST_WAIT_MICROS) * 1_000L);
        if (!future.cancel(true)) {
          return run(() -> await(future));
        }
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        // A step of the call that was running on this thread is now over.
        executor.submit(() -> {}).get(60, TimeUnit.SECONDS);
        int attempts = call.attempts.get();
        CallsUnderFaultsTest.await("the cancelled call ends", () -> !call.ends.isEmpty());
        assertThat(call.attempts).as("%s %s: attempts", form, marker).hasValue(attempts);
        return false;
      }

      private boolean interrupted() throws Exception {
        AtomicInteger outcome = new AtomicInteger();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Void> interrupted = new CompletableFuture<>();
        Thread caller =
            new Thread(
                () -> {
                  try {
                    outcome.set(run(this::read) ? 1 : 0);
                    while (!interrupted.isDone()) {
                      Thread.onSpinWait();
                    }
                    flag.complete(Thread.currentThread().isInterrupted());
                  } catch (Exception | Error e) {
                    flag.completeExceptionally(e);
                  }
                });
        caller.start();
        LockSupport.parkNanos(random.nextInt(LONGEST_WAIT_MICROS) * 1_000L);
        int before = attempts();
        caller.interrupt();
        interrupted.complete(null);
        assertThat(flag.get(60, TimeUnit.SECONDS))
            .as("%s %s: the thread is still interrupted", form, marker)
            .isTrue();
        // An attempt may begin while the thread is being interrupted, but only one.
        assertThat(attempts() - before)
            .as("%s %s: attempts after the interrupt", form, marker)
            .isLessThanOrEqualTo(1);
        return outcome.get() == 1;
      }

      private void check(boolean whole) {
        String name = form + " " + mode + " " + marker;
        Throwable failed = failure;
        if (failed != null) {
          assertThat(failed.getMessage()).doesNotContain("the-secret");
        }
        if (!proxy.damaged()) {
          List<String> expected =
              switch (form) {
                case LIST -> RandomPlatform.elements(marker);
                case DOWNLOAD -> List.of(RandomPlatform.CONTENT);
                default -> List.of(marker);
              };
          assertThat(read)
              .as("%s: the result", name)
              .isEqualTo(whole ? expected : expected.subList(0, read.size()));
          assertThat(failed instanceof ApiException e ? e.code() : 0)
              .as("%s: the upload is whole", name)
              .isNotEqualTo(RandomPlatform.DAMAGED);
          assertThat(platform.keys(marker)).as("%s: keys", name).isLessThanOrEqualTo(1);
          if (form == Form.WRITE || form == Form.UPLOAD) {
            assertThat(platform.executions(marker)).as(name).isLessThanOrEqualTo(1);
          }
        }
        if ((mode == Mode.BLOCKING || mode == Mode.ASYNCHRONOUS)
            && proxy.received("\"marker\":\"" + marker + "\"}}")) {
          assertThat(whole).as("%s: its whole response was received", name).isTrue();
        }
        if (form == Form.WRITE || form == Form.UPLOAD) {
          assertThat(proxy.sent("m=" + marker))
              .as("%s is sent again only after a refusal", name)
              .isLessThanOrEqualTo(1 + platform.refusals() - refused);
        }
      }
    }
  }
}
