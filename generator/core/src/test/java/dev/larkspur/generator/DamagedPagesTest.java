package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Damages whole pages at random and generates Java from them. The seeds are fixed, so that failures
 * are reproducible. Names are compared regardless of their level, because damage to a parent moves
 * its children.
 */
class DamagedPagesTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final int EVERY = 60;

  /** A modification of one location of a page. */
  private interface Damage {
    String to(String page, Random random);
  }

  /** Modifications of whole pages that do not change the result. */
  private static final Map<String, UnaryOperator<String>> NOTATIONS =
      new TreeMap<>(
          Map.of(
              "line ends of Windows", page -> page.replace("\n", "\r\n"),
              "line ends of old Macs", page -> page.replace("\n", "\r"),
              "tabs", page -> page.replace("  ", "\t"),
              "a byte order mark", page -> "\uFEFF" + page,
              "zero-width characters", page -> page.replace(">", ">\u200B"),
              "no boxes", page -> page.replaceAll("(?m)^:::.*$", ""),
              "unclosed cells", page -> page.replaceAll("</md-(dt-)?td>", ""),
              "unclosed rows", page -> page.replaceAll("</md-(dt-)?tr>", ""),
              "tables without their opening tag", page -> page.replaceAll("<md-(dt-)?table>", "")));

  private static final Map<String, Damage> DAMAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a tag lost", (page, random) -> without("</?md-[^<>]*>", page, random)),
              Map.entry("a tag doubled", (page, random) -> doubled("</?md-[^<>]*>", page, random)),
              Map.entry("a bracket lost", (page, random) -> without("[<>]", page, random)),
              Map.entry("a line lost", (page, random) -> without("(?m)^.*\n", page, random)),
              Map.entry("a line doubled", (page, random) -> doubled("(?m)^.*\n", page, random)),
              Map.entry(
                  "a heading lost", (page, random) -> without("(?m)^#{3,4} .*$", page, random)),
              Map.entry("a quote strayed", (page, random) -> with("\"", page, random)),
              Map.entry("a bracket strayed", (page, random) -> with("<", page, random)),
              Map.entry("a fence strayed", (page, random) -> with("\n```\n", page, random)),
              Map.entry("half an entity", (page, random) -> with("&#xFFFFFF;&lt", page, random)),
              Map.entry("no width", (page, random) -> with("\u200B", page, random)),
              Map.entry("the rest lost", DamagedPagesTest::cut)));

  @Test
  void equivalentNotationsGiveTheSameResult() throws IOException {
    for (SourceFile page : pages()) {
      List<String> whole = PageResult.of(page, page.text()).names();
      NOTATIONS.forEach(
          (name, rewritten) ->
              assertThat(PageResult.of(page, rewritten.apply(page.text())).names())
                  .as("%s with %s", page.path(), name)
                  .isEqualTo(whole));
    }
  }

  @Test
  void damagedPagesGiveResultsAndBalancedLedgers() throws IOException {
    for (SourceFile page : pages()) {
      DAMAGES.forEach(
          (name, damage) -> {
            PageResult read =
                PageResult.of(page, damage.to(page.text(), new Random(seed(page, name))));
            assertThat(read.rows()).as("%s, %s", page.path(), name).isEqualTo(read.counted());
            assertThat(read.unreported()).as("%s, %s", page.path(), name).isEmpty();
            assertThat(read.generated(Settings.DEFAULT_PACKAGE))
                .hasSizeGreaterThanOrEqualTo(read.isOperation() ? 1 : 0);
          });
    }
  }

  @Test
  void aSingleDamageRarelyLosesMoreThanARow() throws IOException {
    List<String> more = new ArrayList<>();
    int all = 0;
    for (SourceFile page : pages()) {
      List<String> whole = PageResult.of(page, page.text()).names();
      for (Map.Entry<String, Damage> damage : DAMAGES.entrySet()) {
        for (int i = 0; i < 5 && !damage.getKey().equals("the rest lost"); i++) {
          Random random = new Random(seed(page, damage.getKey()) + i);
          Set<String> lost = new LinkedHashSet<>(whole);
          PageResult.of(page, damage.getValue().to(page.text(), random))
              .names()
              .forEach(lost::remove);
          all++;
          if (lost.size() > 1) {
            more.add(page.path() + ", " + damage.getKey() + " " + i + ": " + lost);
          }
        }
      }
    }
    assertThat(more).hasSizeLessThanOrEqualTo(all / 50);
  }

  /** Returns the own pages, and some real pages if there are any. */
  static List<SourceFile> pages() throws IOException {
    List<SourceFile> pages = new ArrayList<>();
    for (String folder : List.of("spec", "generator/core/src/test/resources/golden")) {
      pages.addAll(RealPages.in(PROJECT.resolve(folder)));
    }
    for (Path folder : RealPages.folders()) {
      List<SourceFile> real = RealPages.in(folder);
      for (int i = 0; i < real.size(); i += EVERY) {
        pages.add(real.get(i));
      }
    }
    return pages.stream().filter(page -> page.text().length() < 100_000).toList();
  }

  private static long seed(SourceFile page, String damage) {
    return page.path().hashCode() * 31L + damage.hashCode();
  }

  private static String cut(String page, Random random) {
    return page.substring(0, random.nextInt(page.length() + 1));
  }

  private static String with(String stray, String page, Random random) {
    int at = random.nextInt(page.length() + 1);
    return page.substring(0, at) + stray + page.substring(at);
  }

  private static String without(String piece, String page, Random random) {
    MatchResult found = one(piece, page, random);
    return page.substring(0, found.start()) + page.substring(found.end());
  }

  private static String doubled(String piece, String page, Random random) {
    MatchResult found = one(piece, page, random);
    return page.substring(0, found.end()) + page.substring(found.start());
  }

  private static MatchResult one(String piece, String page, Random random) {
    List<MatchResult> all = Pattern.compile(piece + "|\\z").matcher(page).results().toList();
    return all.get(random.nextInt(all.size()));
  }
}
