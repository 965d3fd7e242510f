package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.FeishuException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedListenerTest {
  private final List<String> notified = new ArrayList<>();

  /** A listener that keeps what it is notified of and then throws an error. */
  private final ConnectionListener guarded =
      GuardedListener.of(
          new ConnectionListener() {
            @Override
            public void connected() {
              keep("connected");
            }

            @Override
            public void interrupted(String reason, Duration wait) {
              keep("interrupted " + reason + " " + wait);
            }

            @Override
            public void refused(FeishuException reason) {
              keep("refused " + reason.getMessage());
            }
          });

  private void keep(String notification) {
    notified.add(notification);
    throw new AssertionError("of the listener");
  }

  @Test
  void a_connection_listener_gets_every_notification_and_its_errors_do_not_escape() {
    guarded.connected();
    guarded.interrupted("lost", Duration.ofSeconds(1));
    ConnectionException refusal = new ConnectionException(403, "refused by the platform");
    guarded.refused(refusal);

    assertThat(notified)
        .containsExactly("connected", "interrupted lost PT1S", "refused refused by the platform");
    assertThat(refusal.code()).isEqualTo(403);
  }
}
