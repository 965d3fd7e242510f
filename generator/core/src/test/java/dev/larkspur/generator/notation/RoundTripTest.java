package dev.larkspur.generator.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that are printed into another notation and read again give the same model. */
class RoundTripTest {
  private static final Path SPEC = Path.of(System.getProperty("larkspur.project"), "spec");

  @ParameterizedTest
  @EnumSource(Notation.class)
  void ownPagesHaveTheirRowsInEveryNotation(Notation notation) {
    RoundTrip trip = RoundTrip.of(RoundTrip.read(RealPages.in(SPEC)), notation);

    assertThat(trip.rows()).isGreaterThan(150);
    assertThat(trip.counts()).doesNotContainKeys("row.missing", "row.extra", "id");
  }
}
