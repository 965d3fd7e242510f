package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
  /** Such times of {@link System#nanoTime} are possible. */
  private long now = Long.MAX_VALUE - 1;

  @Test
  void an_event_is_new_only_once() {
    SeenEvents seen = new RecentEvents(() -> now, 10);
    assertThat(seen.mark("a")).isTrue();
    assertThat(seen.mark("a")).isFalse();
    seen.unmark("a");
    assertThat(seen.mark("a")).isTrue();
  }

  @Test
  void a_delivery_after_six_hours_is_still_known() {
    SeenEvents seen = new RecentEvents(() -> now, 10);
    seen.mark("a");
    now += Duration.ofHours(7).plusMinutes(30).toNanos();
    assertThat(seen.mark("a")).isFalse();
    now += Duration.ofHours(1).toNanos();
    assertThat(seen.mark("a")).isTrue();
  }

  @Test
  void the_oldest_events_are_removed_when_the_record_is_full() {
    SeenEvents seen = new RecentEvents(() -> now, 3);
    for (String id : new String[] {"a", "b", "c", "d"}) {
      assertThat(seen.mark(id)).isTrue();
    }
    assertThat(seen.mark("b")).isFalse();
    assertThat(seen.mark("a")).isTrue();
  }

  @Test
  void a_million_ids_of_any_length_take_the_memory_of_a_hundred_thousand_hashes() {
    RecentEvents seen = new RecentEvents(() -> now, RecentEvents.MAX_SIZE);
    String longId = "x".repeat(1 << 20);
    for (int i = 0; i < 5; i++) {
      assertThat(seen.mark(longId + i)).isTrue();
      assertThat(seen.mark(longId + i)).isFalse();
    }
    seen.unmark(longId + 3);
    assertThat(seen.mark(longId + 3)).isTrue();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(seen.mark("id" + i)).isTrue();
    }

    assertThat(seen.size()).isEqualTo(100_000);
    assertThat(seen.mark("id900000")).isFalse();
    assertThat(seen.mark("id899999")).isTrue();
    // An entry of the map, a digest of two numbers and a time: nothing that depends on the key.
    assertThat(RecentEvents.class.getDeclaredClasses()).hasSize(1);
    assertThat(RecentEvents.class.getDeclaredClasses()[0].getRecordComponents())
        .extracting(RecordComponent::getType)
        .containsExactly(long.class, long.class);
  }
}
