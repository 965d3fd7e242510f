package dev.larkspur.benchmarks;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.GetMessageRequest;
import dev.larkspur.feishu.im.v1.MessageReceiveEvent;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.TimeSource;
import dev.larkspur.runtime.event.LongConnection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A client and a long connection that work for a long time, to find what grows: calls, blocking,
 * asynchronous and cancelled, with lost and rejected access tokens, and events with reconnections.
 * Prints a line a minute, and fails if the heap, the threads or the open handles of the last third
 * exceed those of the middle third. Ids of events are remembered up to a limit that is reached in
 * the first 17 minutes.
 */
public final class Soak {
  private static final int CALLS_PER_SECOND = 40;
  private static final int SPEED = 60;

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong cancelled = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final List<long[]> states = new ArrayList<>();

  private Soak() {}

  /** Runs for a number of minutes. */
  public static void main(String[] args) throws Exception {
    int minutes = Integer.parseInt(args[0]);
    try (ChildJvm platform = new ChildJvm(SoakPlatform.class)) {
      String[] urls = platform.firstLine().split(" ", -1);
      System.exit(new Soak().run(urls[0], urls[1], minutes) ? 0 : 1);
    }
  }

  private boolean run(String url, String connectionUrl, int minutes) throws Exception {
    try (FeishuClient client =
            FeishuClient.builder()
                .baseUrl(url)
                .app("cli_soak", "secret")
                .time(new FastClock())
                .build();
        LongConnection connection =
            LongConnection.builder()
                .baseUrl(connectionUrl)
                .app("cli_soak", "secret")
                .on(MessageReceiveEvent.class, (event, header) -> events.incrementAndGet())
                .start()) {
      Feishu feishu = new Feishu(client);
      System.out.println("minute,calls,failed,cancelled,events,heap KiB,threads,handles");
      for (int minute = 1; minute <= minutes; minute++) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end) {
          call(feishu);
          TimeUnit.MILLISECONDS.sleep(1000 / CALLS_PER_SECOND);
        }
        record(minute);
      }
      return connection.refusal() == null && isFlat();
    }
  }

  private void call(Feishu feishu) {
    long number = calls.incrementAndGet();
    GetMessageRequest request =
        GetMessageRequest.builder().messageId("om_" + number % 1000).build();
    if (number % 3 == 0) {
      CompletableFuture<?> later = feishu.sendAsync(request);
      if (number % 9 == 0) {
        later.cancel(true);
        cancelled.incrementAndGet();
      }
      return;
    }
    try {
      feishu.send(request);
    } catch (FeishuException e) {
      failed.incrementAndGet();
    }
  }

  private void record(int minute) throws IOException {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    long[] state = {
      heap.getUsed() / 1024, ManagementFactory.getThreadMXBean().getThreadCount(), handles()
    };
    states.add(state);
    System.out.printf(
        Locale.ROOT,
        "%d,%d,%d,%d,%d,%d,%d,%d%n",
        minute,
        calls.get(),
        failed.get(),
        cancelled.get(),
        events.get(),
        state[0],
        state[1],
        state[2]);
  }

  /** Returns the number of open handles; 0 on systems without {@code /proc}. */
  private static long handles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> handles = Files.list(open)) {
      return handles.count();
    }
  }

  private boolean isFlat() {
    int third = states.size() / 3;
    List<long[]> middle = states.subList(third, 2 * third);
    List<long[]> last = states.subList(2 * third, states.size());
    boolean flat = third > 0;
    String[] names = {"heap KiB", "threads", "handles"};
    for (int i = 0; i < names.length; i++) {
      int column = i;
      long before = middle.stream().mapToLong(state -> state[column]).max().orElse(0);
      long after = last.stream().mapToLong(state -> state[column]).min().orElse(0);
      System.out.println(
          names[i] + ": at most " + before + " before, at least " + after + " after");
      flat &= after <= before;
    }
    return flat;
  }

  /** A clock that runs faster, so that access tokens expire every two minutes. */
  private static final class FastClock implements TimeSource {
    private final TimeSource system = TimeSource.system();
    private final Instant start = system.instant();

    @Override
    public Instant instant() {
      return start.plus(Duration.between(start, system.instant()).multipliedBy(SPEED));
    }

    @Override
    public long nanos() {
      return system.nanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      system.sleep(duration);
    }

    @Override
    public void later(Duration duration, Executor executor, Runnable task) {
      system.later(duration, executor, task);
    }
  }
}
