package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Damages pages at random with fixed seeds. The undamaged rest of a page must be read, and losses
 * must be reported.
 */
class DamageTest {
  private static final int RUNS = 1000;
  private static final Pattern TAG = Pattern.compile("</?md-[^>\\n]*>");
  private static final Pattern LINE = Pattern.compile("(?m)^.*\\n");

  @Test
  void aMissingTagLosesAtMostItsRow() {
    damage(TAG, (page, tag) -> page.substring(0, tag.start()) + page.substring(tag.end()));
  }

  @Test
  void aDuplicateTagLosesAtMostItsRow() {
    damage(
        TAG, (page, tag) -> page.substring(0, tag.end()) + tag.group() + page.substring(tag.end()));
  }

  @Test
  void aMissingLineLosesAtMostItsRow() {
    damage(LINE, (page, line) -> page.substring(0, line.start()) + page.substring(line.end()));
  }

  @Test
  void aMissingCharacterLosesAtMostItsRow() {
    damage(
        Pattern.compile("[<>\"/=:#`]"),
        (page, character) ->
            page.substring(0, character.start()) + page.substring(character.end()));
  }

  @Test
  void aTruncatedPageKeepsTheRowsBeforeTheEnd() {
    String page = DamagedPage.WHOLE;
    Random random = new Random(7);
    for (int run = 0; run < RUNS; run++) {
      int end = random.nextInt(page.length());
      Reading reading = Reading.of(page.substring(0, end));

      Set<String> kept = names(reading.page());
      assertThat(kept).as("cut at %d", end).containsAll(DamagedPage.namesBefore(end));
    }
  }

  @Test
  void damagedRealPagesAreReadWithoutAnException() {
    Random random = new Random(11);
    for (SourceFile file : RealPages.all()) {
      StringBuilder text = new StringBuilder(file.text());
      for (int i = 0; i < 20 && text.length() > 100; i++) {
        int from = random.nextInt(text.length() - 60);
        int to = from + random.nextInt(60);
        if (random.nextBoolean()) {
          text.delete(from, to);
        } else {
          text.insert(random.nextInt(text.length()), text.substring(from, to));
        }
      }
      Page page = PageParser.parse(new SourceFile(file.path(), text.toString()), new Diagnostics());
      for (Cell cell : cells(page)) {
        cell.text();
        cell.markdown();
        cell.elements().forEach(element -> element.attribute("key"));
      }
    }
  }

  private interface Damage {
    String to(String page, MatchResult place);
  }

  private static void damage(Pattern places, Damage damage) {
    String page = DamagedPage.WHOLE;
    List<String> whole = cells(Reading.of(page).page()).stream().map(Cell::text).toList();
    Set<String> names = names(Reading.of(page).page());
    List<MatchResult> found = places.matcher(page).results().toList();
    for (MatchResult place : found) {
      String damaged = damage.to(page, place);
      Reading reading = Reading.of(damaged);

      Set<String> lost = new LinkedHashSet<>(names);
      lost.removeAll(names(reading.page()));
      assertThat(lost)
          .as(
              () ->
                  "lost by \"%s\" at %d: %s"
                      .formatted(place.group(), place.start(), reading.outline()))
          .hasSizeLessThanOrEqualTo(1);
      boolean changed = !cells(reading.page()).stream().map(Cell::text).toList().equals(whole);
      if (changed && damaged.length() < page.length() && TAG.matcher(place.group()).matches()) {
        assertThat(reading.rules())
            .as("reported about \"%s\" at %d", place.group(), place.start())
            .isNotEmpty();
      }
    }
  }

  private static Set<String> names(Page page) {
    Set<String> names = new LinkedHashSet<>();
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        table.rows().forEach(row -> names.add(row.cells().get(0).text()));
      }
      section.codeBlocks().forEach(code -> names.add(code.text()));
    }
    return names;
  }

  private static List<Cell> cells(Page page) {
    List<Cell> cells = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        cells.addAll(table.header());
        table.rows().forEach(row -> cells.addAll(row.cells()));
      }
    }
    return cells;
  }
}
