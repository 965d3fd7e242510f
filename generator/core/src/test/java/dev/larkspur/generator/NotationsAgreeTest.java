package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.ModelFacts.Key;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.reader.ReadPages;
import dev.larkspur.generator.reader.ReadPages.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares the models of the same real pages in two notations: as the portal has them, and as a
 * converter wrote them into pipe tables.
 */
class NotationsAgreeTest {
  /** A fact in which the two models differ. */
  private record Difference(String page, Key key, String portal, String pipes) {
    @Override
    public String toString() {
      return key.kind() + " | " + page + " " + key.field() + " | " + portal + " | " + pipes;
    }
  }

  private static final int MOST_DIFFERENCES = 5719;
  private static final SortedMap<Key, String> NO_FACTS = new TreeMap<>();

  private final List<Difference> differences = new ArrayList<>();
  private final SortedMap<String, Integer> compared = new TreeMap<>();

  @Test
  void pipeTablesGiveTheModelOfThePlatformMarkup() {
    List<Read> pipes = ReadPages.in(RealPages.form("pipes"));
    Set<String> paths = pipes.stream().map(page -> page.file().path()).collect(Collectors.toSet());
    List<Read> portal =
        ReadPages.corpus().stream().filter(page -> paths.contains(page.file().path())).toList();
    assertThat(portal).hasSameSizeAs(pipes);

    SortedMap<String, SortedMap<Key, String>> expected = facts(Corpus.link(portal));
    SortedMap<String, SortedMap<Key, String>> actual = facts(Corpus.link(pipes));
    for (String page : union(expected.keySet(), actual.keySet())) {
      compare(page, expected.getOrDefault(page, NO_FACTS), actual.getOrDefault(page, NO_FACTS));
    }

    Map<String, Long> byKind =
        differences.stream()
            .collect(Collectors.groupingBy(it -> it.key().kind(), Collectors.counting()));
    compared.forEach(
        (kind, count) ->
            System.out.printf(
                "  %-16s %5d equal, %4d different%n",
                kind, count - byKind.getOrDefault(kind, 0L), byKind.getOrDefault(kind, 0L)));
    assertThat(differences).hasSizeLessThanOrEqualTo(MOST_DIFFERENCES);
  }

  private void compare(String page, SortedMap<Key, String> portal, SortedMap<Key, String> pipes) {
    for (Key key : union(portal.keySet(), pipes.keySet())) {
      boolean missing = !portal.containsKey(key) || !pipes.containsKey(key);
      if (missing && !key.kind().equals("field") && !key.field().isEmpty()) {
        // One difference for each missing field is enough.
        continue;
      }
      compared.merge(key.kind(), 1, Integer::sum);
      String expected = portal.get(key);
      String actual = pipes.get(key);
      if (!Objects.equals(expected, actual)) {
        differences.add(
            new Difference(page, key, String.valueOf(expected), String.valueOf(actual)));
      }
    }
  }

  private static SortedMap<String, SortedMap<Key, String>> facts(Api api) {
    SortedMap<String, SortedMap<Key, String>> facts = new TreeMap<>();
    api.operations()
        .forEach(
            it ->
                facts.put(
                    it.page().source().path() + " " + it.requestLine().httpMethod(),
                    ModelFacts.of(it)));
    api.events().forEach(it -> facts.put(it.source().path() + " " + it.id(), ModelFacts.of(it)));
    return facts;
  }

  private static <T extends Comparable<T>> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
