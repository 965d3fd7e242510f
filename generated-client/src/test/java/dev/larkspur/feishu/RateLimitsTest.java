package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.im.v1.ForwardThreadRequest;
import dev.larkspur.feishu.im.v1.MergeForwardMessageRequest;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.feishu.im.v1.ThreadClient;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TimeSource;
import dev.larkspur.testkit.FakeFeishu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  @Test
  void theMetadataHasTheLimitOfEachReceiver() {
    assertThat(MergeForwardMessageRequest.OPERATION.rateTiers())
        .hasToString(
            "[1000 requests in 60 s, 50 requests in 1 s,"
                + " 5 requests in 1 s for each receive_id]");
  }

  @Test
  void aChatGetsFiveMessagesPerSecondAndOtherChatsDoNotWaitForIt() {
    WaitsAtOnce time = new WaitsAtOnce();
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client = fake.clientBuilder().keepDocumentedRates().time(time).build()) {
      fake.answer(ForwardThreadRequest.OPERATION, data("{\"message_id\":\"om_1\"}"));
      ThreadClient threads = new Feishu(client).im().v1().thread();
      for (int i = 0; i < 6; i++) {
        threads.forward(to("oc_1"));
        threads.forward(to("oc_other_" + i));
      }

      assertThat(fake.requests(ForwardThreadRequest.OPERATION)).hasSize(12);
      assertThat(time.waits).hasSize(1);
      assertThat(time.waits.get(0)).isBetween(ONE_SECOND, ONE_SECOND.multipliedBy(2));
    }
  }

  private static ForwardThreadRequest to(String chat) {
    return ForwardThreadRequest.builder()
        .threadId("omt_1")
        .receiveIdType(ReceiveIdType.CHAT_ID)
        .receiveId(chat)
        .build();
  }

  /** A clock that only advances by waits, which take no time. */
  private static final class WaitsAtOnce implements TimeSource {
    private final List<Duration> waits = new ArrayList<>();
    private long nanos;

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void sleep(Duration duration) {
      waits.add(duration);
      nanos += duration.toNanos();
    }

    @Override
    public void later(Duration duration, Executor executor, Runnable task) {
      sleep(duration);
      executor.execute(task);
    }
  }
}
