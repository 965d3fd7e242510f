package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages in {@code spec} are our own words around the platform's facts. */
class SpecFactsTest {
  /** Words, and where things stand; whatever else a page says is a fact. */
  private static final Set<String> WORDS =
      Set.of("title", "description", "advice", "line", "source", "repaired", "diagnostics");

  /** The originals put a few words before some example values. */
  private static final Pattern WORDS_IN_EXAMPLES = Pattern.compile("[\\p{IsHan}，]{2,}");

  @Test
  void ourPagesSayWhatTheOriginalsSay() throws IOException {
    Path originals = Path.of(System.getProperty("larkspur.seeds"));
    if (System.getenv("CI") == null) {
      // The originals are not ours to give away: whoever has no copy compares nothing.
      assumeTrue(Files.isDirectory(originals), originals + " is missing, nothing was compared");
    }
    Path ours = Path.of(System.getProperty("larkspur.project"), "spec");

    assertThat(factsOf(ours))
        .hasSizeGreaterThan(1_000)
        .containsExactlyElementsOf(factsOf(originals));
  }

  private static List<String> factsOf(Path folder) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new Pipeline().read(Pages.of(folder)).toModelFile().write(model);
    List<String> facts = new ArrayList<>();
    collect("", new JsonMapper().readTree(model.toByteArray()), facts);
    Collections.sort(facts);
    return facts;
  }

  private static void collect(String path, JsonNode node, List<String> facts) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(member -> !WORDS.contains(member.getKey()))
          .forEach(member -> collect(path + "." + member.getKey(), member.getValue(), facts));
    } else if (node.isArray()) {
      facts.add(path + " has " + node.size());
      for (int i = 0; i < node.size(); i++) {
        JsonNode element = node.get(i);
        // Pages are ordered by their paths, which are not the same in the two folders.
        String name = path.contains("[") ? Integer.toString(i) : element.get("fullPath").asText();
        collect(path + "[" + name + "]", element, facts);
      }
    } else if (path.endsWith(".condition")) {
      facts.add(path + (node.isNull() ? " is not named" : " is named"));
    } else {
      facts.add(path + " = " + WORDS_IN_EXAMPLES.matcher(node.asText()).replaceAll(""));
    }
  }
}
