package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.internal.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FramePartsTest {
  private static final long SECOND = 1_000_000_000L;

  /** Such times of {@link System#nanoTime} are possible. */
  private static final long START = Long.MAX_VALUE - SECOND;

  private final List<String> dropped = new ArrayList<>();
  private final FrameParts parts = new FrameParts(dropped::add);

  private static long at(long seconds) {
    return START + seconds * SECOND;
  }

  private static Frame part(String id, int count, int index, byte[] payload) {
    Map<String, String> headers =
        Map.of("message_id", id, "sum", Integer.toString(count), "seq", Integer.toString(index));
    return new Frame(1, 2, 3, Frame.DATA, headers, null, null, payload, null);
  }

  private @Nullable String add(String id, int count, int index, long seconds) {
    byte[] payload = (id + index).getBytes(UTF_8);
    byte[] whole = parts.add(part(id, count, index, payload), at(seconds));
    return whole == null ? null : new String(whole, UTF_8);
  }

  @Test
  void parts_are_joined_in_their_order_also_if_messages_are_mixed() {
    assertThat(add("a", 3, 2, 0)).isNull();
    assertThat(add("b", 2, 1, 0)).isNull();
    assertThat(add("a", 3, 0, 1)).isNull();
    assertThat(add("b", 2, 0, 2)).isEqualTo("b0b1");
    assertThat(add("a", 3, 1, 5)).isEqualTo("a0a1a2");
    assertThat(add("c", 1, 7, 5)).isEqualTo("c7");
    assertThat(add("c", 0, 7, 5)).isEqualTo("c7");
    parts.expire(at(100));
    assertThat(dropped).isEmpty();
  }

  @Test
  void the_limits_belong_to_what_is_accepted() {
    String id = "x".repeat(200);
    assertThat(add(id, 1_000, 999, 0)).isNull();
    assertThat(add(id, 1_000, 0, 0)).isNull();
    assertThatThrownBy(() -> add(id, 1_000, 1_000, 0)).hasMessage("Part 1000 of 1000");
    assertThatThrownBy(() -> add(id, 1_001, 0, 0)).hasMessage("Part 0 of 1001");
    assertThatThrownBy(() -> add(id + "x", 2, 0, 0)).hasMessageContaining("201 characters");
    assertThat(dropped).isEmpty();
  }

  @Test
  void repeated_parts_are_ignored() {
    assertThat(add("a", 2, 0, 0)).isNull();
    assertThat(add("a", 2, 0, 0)).isNull();
    assertThat(add("a", 2, 1, 0)).isEqualTo("a0a1");
    assertThat(add("a", 2, 1, 1)).isNull();

    parts.expire(at(7));

    assertThat(dropped).isEmpty();
  }

  @Test
  void a_message_that_is_sent_again_is_joined_again() {
    for (int i = 0; i < 3; i++) {
      assertThat(add("a", 2, 0, i)).isNull();
      assertThat(add("a", 2, 1, i)).isEqualTo("a0a1");
    }
  }

  @Test
  void an_incomplete_message_is_dropped_and_reported_after_five_seconds() {
    add("a", 3, 0, 0);
    add("b", 2, 0, 3);
    add("a", 3, 2, 5);
    parts.expire(at(5));
    assertThat(dropped).isEmpty();

    parts.expire(at(6));

    assertThat(dropped).containsExactly("a message is incomplete: 2 of 3 parts");
    assertThat(add("a", 3, 1, 6)).isNull();
    assertThat(add("b", 2, 1, 7)).isEqualTo("b0b1");
    assertThat(add("c", 2, 0, 20)).isNull();
    assertThat(dropped)
        .containsExactly(
            "a message is incomplete: 2 of 3 parts", "a message is incomplete: 1 of 3 parts");
  }

  @Test
  void parts_with_different_totals_are_rejected() {
    add("a", 2, 0, 0);

    assertThatThrownBy(() -> add("a", 3, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(add("a", 2, 1, 0)).isEqualTo("a0a1");
  }

  @Test
  void the_memory_is_bounded() {
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < 100; i++) {
      parts.add(part("large" + i, 2, 0, large), START);
    }
    assertThat(dropped).hasSizeBetween(68, 75);
    assertThat(parts.bytes()).isLessThanOrEqualTo(32 << 20);

    for (int i = 0; i < 300_000; i++) {
      parts.add(part("empty" + i, 2, 0, new byte[0]), START);
    }
    assertThat(dropped).hasSizeGreaterThan(160_000);
    assertThat(add("new", 2, 0, 0)).isNull();
    assertThat(add("new", 2, 1, 0)).isEqualTo("new0new1");
  }

  @Test
  void the_ids_of_messages_are_bounded() {
    assertThatThrownBy(() -> add("x".repeat(201), 2, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The id of a message has 201 characters");
    assertThat(parts.bytes()).isZero();

    assertThat(add("x".repeat(200), 2, 0, 0)).isNull();
    assertThat(parts.bytes()).isEqualTo(1_024 + 256 + 201);
    parts.expire(at(6));
    dropped.clear();
    String id = "x".repeat(190);
    for (int i = 0; i < 100_000; i++) {
      parts.add(part(id + i, 2, 0, new byte[0]), START);
    }

    // 1,024 bytes for a message with its id, 256 for a part.
    assertThat(dropped).hasSize(100_000 - (32 << 20) / (1_024 + 256));
    assertThat(parts.bytes()).isLessThanOrEqualTo(32 << 20);
    parts.expire(at(6));
    assertThat(parts.bytes()).isZero();
  }

  @Test
  void the_number_of_joined_messages_that_are_remembered_is_bounded() {
    for (int i = 0; i < 30_000; i++) {
      assertThat(add("m" + i, 2, 0, 0)).isNull();
      assertThat(add("m" + i, 2, 1, 0)).isNotNull();
    }

    assertThat(parts.joined()).isEqualTo(10_000);
    assertThat(parts.bytes()).isZero();
    parts.expire(at(6));
    assertThat(parts.joined()).isZero();
    assertThat(dropped).isEmpty();
  }
}
