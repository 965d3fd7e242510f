package dev.larkspur.generator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/catalogue.md} and {@code docs/catalogue.schema.json} describe the catalogue. */
class CatalogueTest {
  private static Catalogue catalogue(Generation generation) {
    Api api = generation.reading().api();
    return Catalogue.of(api, JavaModel.of(api, generation.naming().names()));
  }

  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Path, Generation> GENERATIONS = new HashMap<>();

  @TempDir Path temp;

  @AfterAll
  static void releaseGenerations() {
    GENERATIONS.clear();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void followsTheDocumentedSchema(Path folder) throws IOException {
    JsonNode schema = JSON.readTree(PROJECT.resolve("docs/catalogue.schema.json").toFile());
    Schema checker =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString());
    JsonNode catalogue = JSON.readTree(content(generate(folder)));
    Set<String> documented = new TreeSet<>();
    collectProperties(schema, documented);
    Set<String> written = new TreeSet<>();
    collectKeys(catalogue, written);
    String words = Files.readString(PROJECT.resolve("docs/catalogue.md"));

    assertThat(checker.validate(catalogue.toString(), InputFormat.JSON)).isEmpty();
    assertThat(documented).containsAll(written);
    assertThat(documented).allSatisfy(key -> assertThat(words).contains("`" + key + "`"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void containsEverythingThatIsGenerated(Path folder) {
    Generation generation = generate(folder);
    Catalogue catalogue = catalogue(generation);

    assertThat(catalogue.operations()).hasSameSizeAs(generation.reading().api().operations());
    assertThat(catalogue.events().stream().map(EventEntry::id))
        .containsExactlyInAnyOrderElementsOf(ids(generation, event -> !event.isCallback()));
    assertThat(catalogue.callbacks().stream().map(EventEntry::id))
        .containsExactlyInAnyOrderElementsOf(ids(generation, Event::isCallback));
    Set<String> sources = new HashSet<>();
    generation.files().forEach(file -> sources.add(file.path()));
    Set<String> named = namedClasses(catalogue);
    assertThat(named).allSatisfy(name -> assertThat(sources).contains(sourceOf(name)));
    named.forEach(name -> sources.remove(sourceOf(name)));
    assertThat(sources)
        .as("what is left are the ways from client to client")
        .noneMatch(path -> path.matches(".*(Request|Response|Error|Event|Callback|Answer)\\.java"));
  }

  private static List<String> ids(Generation generation, Predicate<Event> kind) {
    return generation.reading().api().events().stream()
        .filter(kind)
        .map(Event::id)
        .distinct()
        .toList();
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Generation generation = generate(PROJECT.resolve("spec"));
    Path jar = jar(content(generation));

    Catalogue read = Catalogue.ofJar(jar);

    assertThat(read).isEqualTo(catalogue(generation));
    assertThat(text(read)).isEqualTo(content(generation));
  }

  /** A comparison of two jars shows only what changed. */
  @Test
  void writesEachEntryOnALine() {
    Generation generation = generate(PROJECT.resolve("spec"));
    Catalogue catalogue = catalogue(generation);

    List<String> lines = text(catalogue).lines().toList();

    for (OperationEntry operation : catalogue.operations()) {
      assertThat(lines)
          .filteredOn(line -> line.startsWith("{\"id\":\"" + operation.id() + "\","))
          .hasSize(1);
    }
    assertThat(lines).filteredOn(line -> line.startsWith("{\"java\":")).hasSizeGreaterThan(10);
  }

  @Test
  void membersHaveALineAndOnlyWhatDiffersFromMostMembers() {
    Generation generation = generate(PROJECT.resolve("spec"));
    String content = content(generation);
    RecordEntry request =
        catalogue(generation).records().stream()
            .filter(entry -> entry.java().endsWith(".ReplyMessageRequest"))
            .findFirst()
            .orElseThrow();
    RecordEntry.Member id = request.members().get(0);
    RecordEntry.Member uuid = request.members().get(request.members().size() - 1);

    assertThat(content)
        .contains(
            "{\"java\":\"messageId\",\"name\":\"message_id\",\"in\":\"path\",\"type\":\"string\","
                + "\"required\":true,\"line\":"
                + id.line()
                + "}")
        .contains(
            "{\"java\":\"uuid\",\"name\":\"uuid\",\"type\":\"string\",\"line\":"
                + uuid.line()
                + "}")
        .doesNotContain("\"mentions\":[]", "\"subErrors\":[]", "\"description\":\"\"");
    assertThat(request.sourceOf(id)).isEqualTo(new Source("im-v1/message/reply.md", id.line()));
    assertThat(uuid.in()).isEqualTo("member");
  }

  @Test
  void readsAppendedCataloguesAsOne() throws IOException {
    String content = content(generate(PROJECT.resolve("spec")));

    Catalogue one = Catalogue.ofJar(jar(content));
    Catalogue two = Catalogue.ofJar(jar(content + content));

    assertThat(two.operations()).hasSize(2 * one.operations().size());
    assertThat(two.notices()).isEqualTo(one.notices());
  }

  @Test
  void rejectsJarsWithoutAReadableCatalogue() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.jar"), "PK no zip");
    assertRejected(temp.resolve("gone.jar"), " does not exist. Specify a jar.");
    assertRejected(temp, " is a folder. Specify a jar.");
    assertRejected(broken, " is not a jar: ");
    assertRejected(jarWith("other.txt", ""), " has no META-INF/larkspur/catalogue.json.");
    assertRejected(jar(""), " is empty. Expected a catalogue.");
    assertRejected(jar("null"), "Invalid catalogue ");
    assertRejected(jar("{\"formatVersion\": 1"), "Invalid catalogue ");
    assertRejected(jar("{\"formatVersion\": 1}"), "Invalid catalogue ");
    assertRejected(
        jar(content(generate(PROJECT.resolve("spec"))).replace("\"im.v1.message.reply\"", "\"x\"")),
        "Invalid catalogue ");
    assertRejected(
        jar(
            content(generate(PROJECT.resolve("spec")))
                .replace("\"formatVersion\":2", "\"formatVersion\":1")),
        " has format version 1. This larkspur supports version 2.");
  }

  static Stream<Path> folders() {
    Path twoLanguages = PROJECT.resolve("generator/core/src/test/resources/golden/two-languages");
    return Stream.concat(
        Stream.of(PROJECT.resolve("spec"), twoLanguages), RealPages.folders().stream());
  }

  private static void assertRejected(Path jar, String words) {
    assertThatThrownBy(() -> Catalogue.ofJar(jar))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(words);
  }

  private static Generation generate(Path folder) {
    return GENERATIONS.computeIfAbsent(
        folder, it -> new Pipeline().generate(PageSet.of(it), Settings.DEFAULT));
  }

  private static String content(Generation generation) {
    return new String(generation.contents().get(Catalogue.RESOURCE), StandardCharsets.UTF_8);
  }

  private static String text(Catalogue catalogue) {
    return new String(catalogue.content(), StandardCharsets.UTF_8);
  }

  private static Set<String> namedClasses(Catalogue catalogue) {
    Set<String> named = new HashSet<>();
    catalogue.records().forEach(entry -> named.add(entry.java()));
    catalogue.enums().forEach(entry -> named.add(entry.java()));
    catalogue.events().forEach(entry -> named.add(entry.java()));
    for (OperationEntry operation : catalogue.operations()) {
      named.add(operation.java().client());
      if (operation.java().errors() != null) {
        named.add(operation.java().errors());
      }
    }
    return named;
  }

  private static String sourceOf(String name) {
    return name.replace('.', '/') + ".java";
  }

  private Path jar(String catalogue) throws IOException {
    return jarWith(Catalogue.RESOURCE, catalogue);
  }

  private Path jarWith(String name, String content) throws IOException {
    Path jar = Files.createTempFile(temp, "client", ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return jar;
  }

  private static void collectProperties(JsonNode schema, Set<String> keys) {
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(part -> collectProperties(part, keys));
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      keys.add(member.getKey());
      collectKeys(member.getValue(), keys);
    }
    if (node.isArray()) {
      node.forEach(element -> collectKeys(element, keys));
    }
  }
}
