package dev.larkspur.generator;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Applies a function to many values on several threads and keeps the order of the values. Threads
 * take the next value from a counter, because a queue with one task for each page costs more than
 * reading a small page.
 */
final class Parallel {
  private final int threads;

  Parallel(int threads) {
    this.threads = threads;
  }

  /** Returns the results in the order of the values. */
  <T, R> List<R> map(List<T> values, Function<T, R> function) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(values.size());
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          int index = next.getAndIncrement();
          while (index < values.size()) {
            results.set(index, function.apply(values.get(index)));
            index = next.getAndIncrement();
          }
          return null;
        };
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> done : executor.invokeAll(Collections.nCopies(threads, worker))) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
    return IntStream.range(0, values.size()).mapToObj(results::get).toList();
  }
}
