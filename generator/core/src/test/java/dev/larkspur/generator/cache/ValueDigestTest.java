package dev.larkspur.generator.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueDigestTest {
  private record Pair(Object one, Object other) {}

  private record Couple(Object one, Object other) {}

  @Test
  void equalValuesHaveEqualDigests() {
    assertThat(ValueDigest.of(new Pair("a", List.of("b"))))
        .isEqualTo(ValueDigest.of(new Pair("a", List.of("b"))));
  }

  @Test
  void valuesWithEqualTextsHaveDifferentDigests() {
    assertThat(
            List.of(
                ValueDigest.of(List.of("a, b")),
                ValueDigest.of(List.of("a", "b")),
                ValueDigest.of(List.of("a"), List.of("b")),
                ValueDigest.of("[a, b]"),
                ValueDigest.of(new Pair("a", "b")),
                ValueDigest.of(new Couple("a", "b")),
                ValueDigest.of(new Pair("ab", "")),
                ValueDigest.of(new Pair("", "ab"))))
        .doesNotHaveDuplicates();
  }
}
