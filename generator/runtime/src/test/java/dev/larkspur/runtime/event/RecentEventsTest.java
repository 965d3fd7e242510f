package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @Test
  void an_event_is_new_only_once() {
    SeenEvents seen = new RecentEvents(clock, 10);
    assertThat(seen.mark("a")).isTrue();
    assertThat(seen.mark("a")).isFalse();
    seen.unmark("a");
    assertThat(seen.mark("a")).isTrue();
  }

  @Test
  void a_delivery_after_six_hours_is_still_known() {
    SeenEvents seen = new RecentEvents(clock, 10);
    seen.mark("a");
    now = now.plus(Duration.ofHours(7).plusMinutes(30));
    assertThat(seen.mark("a")).isFalse();
    now = now.plus(Duration.ofHours(1));
    assertThat(seen.mark("a")).isTrue();
  }

  @Test
  void the_oldest_events_are_removed_when_the_record_is_full() {
    SeenEvents seen = new RecentEvents(clock, 3);
    for (String id : new String[] {"a", "b", "c", "d"}) {
      assertThat(seen.mark(id)).isTrue();
    }
    assertThat(seen.mark("b")).isFalse();
    assertThat(seen.mark("a")).isTrue();
  }
}
