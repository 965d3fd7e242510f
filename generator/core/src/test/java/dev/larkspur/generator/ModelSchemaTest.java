package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares model files with {@code docs/model.md} and {@code docs/model.schema.json}. */
class ModelSchemaTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Path, JsonNode> MODELS = new HashMap<>();

  /** Keys whose values are copied from a page, with keys of any name. */
  private static final Set<String> FREE_JSON = Set.of("json", "default", "example");

  @AfterAll
  static void forget() {
    MODELS.clear();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void modelFilesConformToTheSchema(Path folder) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(PROJECT.resolve("docs/model.schema.json")));

    assertThat(schema.validate(modelOf(folder).toString(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void allKeysOfModelFilesAreDocumented(Path folder) throws IOException {
    String words = Files.readString(PROJECT.resolve("docs/model.md"));
    JsonNode schema = JSON.readTree(PROJECT.resolve("docs/model.schema.json").toFile());
    Set<String> documented = new TreeSet<>();
    collectDocumented(schema, documented);

    Set<String> written = new TreeSet<>();
    collectKeys(modelOf(folder), written);

    assertThat(documented).containsAll(written);
    assertThat(documented).allSatisfy(key -> assertThat(words).contains(key));
  }

  static Stream<Path> folders() {
    Path twoLanguages = PROJECT.resolve("generator/core/src/test/resources/golden/two-languages");
    return Stream.concat(
        Stream.of(PROJECT.resolve("spec"), twoLanguages), RealPages.folders().stream());
  }

  private static JsonNode modelOf(Path folder) {
    return MODELS.computeIfAbsent(folder, ModelSchemaTest::read);
  }

  private static JsonNode read(Path folder) {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try {
      new Pipeline().read(PageSet.of(folder)).toModelFile().write(model);
      return JSON.readTree(model.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collectDocumented(JsonNode schema, Set<String> keys) {
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(part -> collectDocumented(part, keys));
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      keys.add(member.getKey());
      if (member.getKey().equals("translations")) {
        // Its keys are languages.
        member.getValue().forEach(text -> collectKeys(text, keys));
      } else if (!FREE_JSON.contains(member.getKey())) {
        collectKeys(member.getValue(), keys);
      }
    }
    if (node.isArray()) {
      node.forEach(element -> collectKeys(element, keys));
    }
  }
}
