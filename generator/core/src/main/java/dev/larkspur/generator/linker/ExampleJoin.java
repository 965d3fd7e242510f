package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Example;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Joins the examples of two pages; an example that is equal on both is kept once. */
final class ExampleJoin {
  private ExampleJoin() {}

  static List<Example> of(List<Example> first, List<Example> second, LanguagePair pair) {
    Set<Object> known = new HashSet<>();
    first.forEach(example -> known.add(content(example)));
    List<Example> joined = new ArrayList<>(first);
    for (Example example : second) {
      if (known.add(content(example))) {
        joined.add(
            new Example(
                example.json(),
                example.text(),
                example.line(),
                example.repaired(),
                pair.secondPath()));
      }
    }
    return joined;
  }

  private static Object content(Example example) {
    return example.json() == null ? String.valueOf(example.text()) : example.json();
  }
}
