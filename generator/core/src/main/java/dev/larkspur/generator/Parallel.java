package dev.larkspur.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does one thing to many values on several threads; the results come in the order of the values.
 */
final class Parallel {
  private final int threads;

  Parallel(int threads) {
    this.threads = threads;
  }

  <T, R> List<R> map(List<T> values, Function<T, R> function) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> running = new ArrayList<>(values.size());
      for (T value : values) {
        running.add(executor.submit(() -> function.apply(value)));
      }
      List<R> results = new ArrayList<>(values.size());
      for (Future<R> result : running) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }
}
