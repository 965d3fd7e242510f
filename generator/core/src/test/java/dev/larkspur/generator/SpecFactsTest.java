package dev.larkspur.generator;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the facts of the pages in {@code spec}, which have their own words, with the originals.
 */
class SpecFactsTest {
  /** Keys of words and locations; all other keys are facts. */
  private static final Set<String> WORDS =
      Set.of(
          "title",
          "description",
          "advice",
          "language",
          "line",
          "source",
          "repaired",
          "diagnostics");

  /** What the originals say in Chinese, such as the text of a rate limit or of an example. */
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static final Pattern FULL_PATH = Pattern.compile("(?m)^fullPath: \"(.*)\"$");

  @TempDir private Path copies;

  @Test
  void ownPagesHaveTheFactsOfTheOriginals() throws IOException {
    Path originals = RealPages.seeds();
    Path ours = Path.of(System.getProperty("larkspur.project"), "spec");
    copy(originals, page -> true);
    Set<String> elsewhere = fullPaths(ours);
    elsewhere.removeAll(fullPaths(originals));
    copy(RealPages.corpus(), page -> elsewhere.contains(fullPath(page)));

    Set<String> atHand = pathsIn(copies);
    Map<String, String> expected = factsOf(copies, atHand);
    Map<String, String> found = factsOf(ours, atHand);
    expected
        .entrySet()
        .removeIf(
            fact -> CHINESE.matcher(fact.getValue()).find() && found.remove(fact.getKey()) != null);

    assertThat(found).hasSizeGreaterThan(35_000).containsExactlyInAnyOrderEntriesOf(expected);
  }

  /** Copies pages into the folder that is compared with the own pages. */
  private void copy(Path from, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path page : files.filter(Files::isRegularFile).filter(wanted).toList()) {
        Files.copy(page, copies.resolve(from.relativize(page).toString().replace('/', '-')));
      }
    }
  }

  private static Set<String> fullPaths(Path folder) {
    Api api = new Pipeline().read(PageSet.of(folder)).api();
    Set<String> found = new HashSet<>();
    api.operations().forEach(operation -> found.add(operation.page().fullPath()));
    api.events().forEach(event -> found.add(event.fullPath()));
    return found;
  }

  /** Returns the paths in the front matter of all pages of a folder. */
  private static Set<String> pathsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(SpecFactsTest::fullPath).collect(toSet());
    }
  }

  /** Returns the path in the front matter of a real page; empty if it has none. */
  private static String fullPath(Path page) {
    try {
      Matcher named = FULL_PATH.matcher(Files.readString(page));
      return named.find() ? named.group(1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the facts of the pages whose originals are at hand. */
  private static Map<String, String> factsOf(Path folder, Set<String> atHand) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new Pipeline().read(PageSet.of(folder)).toModelFile().write(model);
    JsonNode tree = new JsonMapper().readTree(model.toByteArray());
    for (JsonNode elements : tree) {
      if (elements instanceof ArrayNode array) {
        array.removeIf(element -> !atHand.contains(element.path("fullPath").asText()));
      }
    }
    if (tree.path("callbacks").isEmpty()) {
      ((ObjectNode) tree).remove("callbacks");
    }
    Map<String, String> facts = new TreeMap<>();
    collect("", tree, facts);
    return facts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(member -> !WORDS.contains(member.getKey()))
          .forEach(member -> collect(path + "." + member.getKey(), member.getValue(), facts));
    } else if (node.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      // Examples other than JSON show programs: words, not facts.
      node.valueStream()
          .filter(element -> !path.contains(".examples") || !element.hasNonNull("text"))
          .forEach(elements::add);
      facts.put(path + ".size", Integer.toString(elements.size()));
      for (int i = 0; i < elements.size(); i++) {
        JsonNode element = elements.get(i);
        // Pages are sorted by path, which differs between the two folders.
        String name = path.contains("[") ? Integer.toString(i) : element.get("fullPath").asText();
        collect(path + "[" + name + "]", element, facts);
      }
    } else if (path.endsWith(".condition")) {
      facts.put(path, node.isNull() ? "is not named" : "is named");
    } else {
      facts.put(path, node.asText());
    }
  }
}
