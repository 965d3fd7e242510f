package dev.larkspur.generator.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Pages that are printed into another notation and read again have the same model, except for what
 * the notation cannot state. The bounds are the measured numbers of differences.
 */
class RoundTripTest {
  /** Pages of our own with the words of Chinese pages around English descriptions. */
  private static final Path PAGES = Path.of("src/test/resources/pages");

  /** Losses of each printer that names scopes in text instead of elements. */
  private static final Map<String, Integer> CONVERTED =
      Map.ofEntries(
          // The marks of historic scopes and of groups of scopes; a title may have them.
          Map.entry("scopes.history", 40),
          // A note in the cell names a further scope.
          Map.entry("scopes", 1),
          // Scopes without a colon, or below a condition in a list.
          Map.entry("fieldScopes", 2),
          Map.entry("row.scopes", 18),
          // Without the marker, the id is the end of the page's path, which differs on these.
          Map.entry("id", 8),
          // Paragraphs, boxes and titles of scopes in running text.
          Map.entry("description", 6),
          Map.entry("error.advice", 9),
          Map.entry("row.description", 96),
          Map.entry("row.value.text", 23),
          // Lists of values with paragraphs between the items, and a value that is listed twice.
          Map.entry("row.values", 12),
          Map.entry("row.example", 11),
          // Two rows that one page nests by blanks.
          Map.entry("row.missing", 2),
          Map.entry("row.extra", 2));

  /** Losses of pipe tables beyond {@link #CONVERTED}. */
  private static final Map<String, Integer> PIPES =
      Map.of(
          // Lists in one line have no end.
          "row.constraints", 4,
          "row.default", 5,
          // The blanks before the mark of nested rows in four legacy pages.
          "row.level", 53,
          // An object whose only member lost its level.
          "row.type", 1);

  /** Losses of tables without levels beyond {@link #CONVERTED}. */
  private static final Map<String, Integer> FLAT =
      Map.of(
          // Ten pages write out recursive structures, with 25,000 rows; no example shows them.
          "row.level", 25_500,
          // Fixed values in running text.
          "row.default", 4,
          // An object whose members are read beside it.
          "row.type", 3);

  /** Losses of cells that continue on further lines, beyond {@link #FLAT}. */
  private static final Map<String, Integer> WRAPPED =
      Map.of(
          // A fence in a cell is a code block of the page, and ends the table.
          "error.codes", 4,
          "example.count", 6,
          "example.json", 1,
          "row.constraints", 1,
          // Two rows of one name beside each other are one.
          "row.missing", 51);

  private static final int PAGES_WITH_OTHER_LEVELS = 55;

  /** Words in the text of Chinese pages, which is not translated. */
  private static final Map<String, Integer> ENGLISH =
      Map.ofEntries(
          Map.entry("idempotencyKey", 79),
          Map.entry("row.deprecated", 72),
          Map.entry("row.values", 128),
          Map.entry("row.description", 165),
          Map.entry("row.scopes", 18),
          // Limits and fixed values in sentences.
          Map.entry("row.constraints", 201),
          Map.entry("row.default", 32),
          Map.entry("row.required", 2),
          Map.entry("response.kind", 1),
          Map.entry("deprecated", 5),
          // Headings that are part of the text; without others, a page counts as Chinese.
          Map.entry("appTypes", 4),
          Map.entry("push", 4),
          Map.entry("scopes", 3),
          Map.entry("body.alternatives", 2),
          Map.entry("example.count", 6),
          Map.entry("row.missing", 12),
          Map.entry("row.extra", 56),
          Map.entry("row.level", 3),
          Map.entry("row.example", 67),
          Map.entry("row.type", 1),
          Map.entry("row.type.text", 1));

  private static @Nullable List<RoundTrip.RawPage> realPages;

  @Test
  void ownPagesInEnglishHaveTheSameModel() {
    assertThat(ownPages(Notation.ENGLISH)).isEmpty();
    assertThat(ownPages(Notation.ENGLISH_PIPES))
        .isEqualTo(Map.of("scopes", 1, "scopes.history", 3));
  }

  @Test
  void ownPagesInPipesHaveTheSameModelButForMarksOfScopes() {
    assertThat(ownPages(Notation.PIPES)).isEqualTo(Map.of("scopes", 1, "scopes.history", 3));
    assertThat(ownPages(Notation.PIPES_WITH_BREAKS))
        .isEqualTo(Map.of("scopes", 1, "scopes.history", 3));
  }

  @Test
  void ownPagesWithoutLevelsHaveTheSameModelButForRowsThatNoExampleShows() {
    assertThat(ownPages(Notation.COPY_PAGE))
        .isEqualTo(Map.of("scopes", 1, "scopes.history", 3, "row.level", 2));
    assertThat(ownPages(Notation.WRAPPED))
        .isEqualTo(
            Map.of(
                "scopes", 1,
                "scopes.history", 3,
                "row.level", 2,
                "error.advice", 1,
                "error.codes", 1,
                "example.count", 1));
  }

  /** Printed English pages in pipes differ by the losses of both, which are held above. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH_PIPES")
  void realPagesHaveTheSameModelButForWhatTheNotationCannotState(Notation notation) {
    RoundTrip trip = RoundTrip.of(realPages(), notation);
    Map<String, Integer> counts = trip.counts();

    assertThat(trip.rows()).isPositive();
    assertThat(trip.differences())
        .filteredOn(
            difference -> counts.get(difference.kind()) > bound(notation, difference.kind()))
        .isEmpty();
    assertThat(trip.pagesWith("row.level")).hasSizeLessThanOrEqualTo(PAGES_WITH_OTHER_LEVELS);
  }

  /** Returns the real pages, which are parsed and read once; skips the test without pages. */
  private static List<RoundTrip.RawPage> realPages() {
    if (realPages == null) {
      realPages = RoundTrip.read(RealPages.in(RealPages.corpus()));
    }
    return realPages;
  }

  /** Returns the largest number of differences of a kind. */
  private static int bound(Notation notation, String kind) {
    return switch (notation) {
      case PIPES, PIPES_WITH_BREAKS -> bound(kind, List.of(PIPES, CONVERTED));
      case COPY_PAGE -> bound(kind, List.of(FLAT, CONVERTED));
      case WRAPPED -> bound(kind, List.of(WRAPPED, FLAT, CONVERTED));
      case ENGLISH -> bound(kind, List.of(ENGLISH));
      case ENGLISH_PIPES -> 0;
    };
  }

  private static int bound(String kind, List<Map<String, Integer>> losses) {
    return losses.stream()
        .filter(known -> known.containsKey(kind))
        .mapToInt(known -> known.get(kind))
        .findFirst()
        .orElse(0);
  }

  private static Map<String, Integer> ownPages(Notation notation) {
    return RoundTrip.of(RoundTrip.read(RealPages.in(PAGES)), notation).counts();
  }
}
