package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.reader.ReadPages;
import dev.larkspur.generator.reader.ReadPages.Read;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares the models of the same real pages in two notations: as the portal has them, and as a
 * converter wrote them into pipe tables.
 */
class NotationsAgreeTest {
  /** A fact in which the two models differ. */
  private record Difference(String page, ModelFacts.Key key, String portal, String pipes) {
    /** Returns the path of the page, without the id or method behind it. */
    private String path() {
      return page.substring(0, page.indexOf(".md ") + 3);
    }

    @Override
    public String toString() {
      return key.kind() + " | " + page + " " + key.field() + " | " + portal + " | " + pipes;
    }
  }

  /** What the converter lost, which the converted page itself shows. */
  private enum Loss {
    /** The marker that names the operation; the id comes from the full path or the request line. */
    MARKER {
      @Override
      boolean explains(Difference difference, String page) {
        return difference.key().kind().equals("id") && !page.contains("api_explore_config");
      }
    },
    /** The tags of scopes, of which one marks scopes that can no longer be requested. */
    SCOPE_TAGS {
      @Override
      boolean explains(Difference difference, String page) {
        return difference.key().kind().endsWith("scopes")
            && !page.contains("<md-perm")
            && withoutTags(difference.portal()).equals(withoutTags(difference.pipes()));
      }

      private static String withoutTags(String scopes) {
        return scopes.replace(" (history)", "");
      }
    },
    /** Angle brackets and what is between them; a backslash before them is left. */
    ANGLE_BRACKETS {
      @Override
      boolean explains(Difference difference, String page) {
        return difference.key().kind().equals("type")
            && difference.portal().contains("<")
            && difference.pipes().contains("\\")
            && page.contains("\\ |");
      }
    },
    /** The end of an error table with code in a cell; its codes are lines of the text. */
    ERROR_ROWS {
      private static final Pattern CODE_LINE = Pattern.compile("(?m)^ *\\d{5,} *$");

      @Override
      boolean explains(Difference difference, String page) {
        return (difference.key().kind().equals("errors")
                || difference.key().kind().equals("examples"))
            && CODE_LINE.matcher(page).find();
      }
    };

    abstract boolean explains(Difference difference, String page);
  }

  private static final SortedMap<ModelFacts.Key, String> NO_FACTS = new TreeMap<>();

  private final List<Difference> differences = new ArrayList<>();
  private final SortedMap<String, Integer> compared = new TreeMap<>();

  @Test
  void pipeTablesGiveTheModelOfThePlatformMarkup() {
    List<Read> pipes = ReadPages.in(RealPages.form("pipes"));
    Set<String> paths = pipes.stream().map(page -> page.file().path()).collect(Collectors.toSet());
    List<Read> portal =
        ReadPages.corpus().stream().filter(page -> paths.contains(page.file().path())).toList();
    assertThat(portal).hasSameSizeAs(pipes);

    SortedMap<String, SortedMap<ModelFacts.Key, String>> expected = facts(Corpus.link(portal));
    SortedMap<String, SortedMap<ModelFacts.Key, String>> actual = facts(Corpus.link(pipes));
    for (String page : union(expected.keySet(), actual.keySet())) {
      compare(page, expected.getOrDefault(page, NO_FACTS), actual.getOrDefault(page, NO_FACTS));
    }

    Map<String, String> texts =
        pipes.stream().collect(Collectors.toMap(it -> it.file().path(), it -> it.file().text()));
    Map<Loss, Integer> losses = new EnumMap<>(Loss.class);
    differences.removeIf(it -> isLoss(it, texts.getOrDefault(it.path(), ""), losses));

    Map<String, Long> byKind =
        differences.stream()
            .collect(Collectors.groupingBy(it -> it.key().kind(), Collectors.counting()));
    compared.forEach(
        (kind, count) ->
            System.out.printf(
                "  %-16s %5d compared, %4d different%n",
                kind, count, byKind.getOrDefault(kind, 0L)));
    System.out.println("  losses of the converter: " + losses);
    assertThat(differences).isEmpty();
  }

  private static boolean isLoss(Difference difference, String page, Map<Loss, Integer> losses) {
    for (Loss loss : Loss.values()) {
      if (loss.explains(difference, page)) {
        losses.merge(loss, 1, Integer::sum);
        return true;
      }
    }
    return false;
  }

  private void compare(
      String page,
      SortedMap<ModelFacts.Key, String> portal,
      SortedMap<ModelFacts.Key, String> pipes) {
    for (ModelFacts.Key key : union(portal.keySet(), pipes.keySet())) {
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

  private static SortedMap<String, SortedMap<ModelFacts.Key, String>> facts(Api api) {
    SortedMap<String, SortedMap<ModelFacts.Key, String>> facts = new TreeMap<>();
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
