package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  private static final List<Integer> VALUES = IntStream.range(0, 1000).boxed().toList();

  @Test
  void resultsHaveTheOrderOfTheValues() {
    List<String> results = new Parallel(4).map(VALUES, String::valueOf);

    assertThat(results).isEqualTo(VALUES.stream().map(String::valueOf).toList());
  }

  @Test
  void valuesAreProcessedConcurrently() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch bothAreThere = new CountDownLatch(2);

    List<Boolean> met =
        new Parallel(2)
            .map(
                List.of(1, 2),
                value -> {
                  threads.add(Thread.currentThread());
                  bothAreThere.countDown();
                  return await(bothAreThere);
                });

    assertThat(met).containsExactly(true, true);
    assertThat(threads).hasSize(2);
  }

  @Test
  void noValuesGiveNoResults() {
    assertThat(new Parallel(3).map(List.of(), String::valueOf)).isEmpty();
  }

  @Test
  void aFailureIsRethrown() {
    IllegalArgumentException fault = new IllegalArgumentException("seven");

    assertThatThrownBy(
            () ->
                new Parallel(2)
                    .map(
                        VALUES,
                        value -> {
                          if (value == 7) {
                            throw fault;
                          }
                          return value;
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(fault);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
