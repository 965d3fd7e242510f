package dev.larkspur.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The median of repeated measurements. */
final class Median {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double get() {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
