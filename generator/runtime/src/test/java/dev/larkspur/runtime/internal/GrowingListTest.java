package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.larkspur.runtime.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingListTest {
  @Test
  void the_list_of_a_caller_does_not_change() {
    List<String> given = new ArrayList<>(List.of("a"));

    List<String> longer = GrowingList.plus(given, "b");
    given.add("c");

    assertThat(longer).containsExactly("a", "b");
    assertThat(given).containsExactly("a", "c");
  }

  @Test
  void two_lists_may_continue_the_same_list() {
    List<String> first = GrowingList.plus(null, "a");
    List<String> second = GrowingList.plus(first, "b");
    List<String> other = GrowingList.plus(first, "c");
    List<String> third = GrowingList.plus(second, "d");

    assertThat(first).isEqualTo(List.of("a")).hasSameHashCodeAs(List.of("a"));
    assertThat(second).containsExactly("a", "b");
    assertThat(other).containsExactly("a", "c");
    assertThat(third).containsExactly("a", "b", "d");
  }

  @Test
  void it_cannot_be_changed_from_outside() {
    List<Object> list = GrowingList.plus(List.of(), "a");

    assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> GrowingList.plus(list, null)).isInstanceOf(NullPointerException.class);
    list.toArray()[0] = "b";
    assertThat(list).containsExactly("a");
  }

  @Test
  void a_million_elements_are_added_in_linear_time() {
    List<Integer> list =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              List<Integer> grown = List.of();
              for (int i = 0; i < 1_000_000; i++) {
                grown = GrowingList.plus(grown, i);
              }
              return grown;
            });

    assertThat(list).hasSize(1_000_000).endsWith(999_998, 999_999);
  }

  @Test
  void threads_that_continue_one_list_do_not_disturb_each_other() {
    List<Integer> start = GrowingList.plus(GrowingList.plus(List.of(), -2), -1);

    List<List<Integer>> all =
        IntStream.range(0, 1000).parallel().mapToObj(i -> GrowingList.plus(start, i)).toList();

    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i)).containsExactly(-2, -1, i);
    }
  }

  @Test
  void it_is_written_as_a_json_array() {
    assertThat(Json.of(GrowingList.plus(List.of(1), 2))).hasToString("[1,2]");
  }
}
