package dev.larkspur.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.source.PageFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks {@code docs/overlay.md} and {@code docs/overlay.schema.json}. */
class OverlayManualTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private String example = "";

  @BeforeEach
  void copyPages() throws IOException {
    Path spec = PROJECT.resolve("spec");
    try (Stream<Path> files = Files.walk(spec)) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(file -> copy(file, folder.resolve(spec.relativize(file).toString())));
    }
    String manual = Files.readString(PROJECT.resolve("docs/overlay.md"));
    int start = manual.indexOf("```yaml\n") + "```yaml\n".length();
    example = manual.substring(start, manual.indexOf("```", start));
    Files.writeString(folder.resolve(Overlay.FILE_NAME), example);
  }

  @Test
  void theExampleCorrectsThePagesOfThisProject() {
    Generation generation = new Pipeline().generate(PageSet.of(folder), Settings.DEFAULT);

    assertThat(generation.reading().diagnostics())
        .filteredOn(found -> found.location().path().equals(Overlay.FILE_NAME))
        .isEmpty();
    assertThat(generation.reading().api().corrections())
        .extracting(it -> it.source().line() + " " + it.change())
        .contains(
            "5 required true, where the page says false",
            "9 known value share_calendar added",
            "13 added, boolean",
            "16 type integer, not string",
            "18 retryable codes [230049]",
            "21 java method answer",
            "22 java errors 230011 RECALLED");
    assertThat(contentOf(generation, "ReplyMessageRequest.java")).contains(".retryable(230049L)");
    assertThat(contentOf(generation, "ReplyMessageError.java")).contains("  RECALLED(");
    assertThat(contentOf(generation, "MessageClient.java")).contains(" answer(");
    assertThat(contentOf(generation, "ReceiverIdType.java")).contains("class ReceiverIdType");
  }

  @Test
  void entriesForPagesThatAreLeftOutAreNotReported() {
    PageFilter filter = PageFilter.of(List.of("**/reply.md"), List.of());

    assertThat(new Pipeline().read(new PageSet(folder, filter)).diagnostics()).isEmpty();
  }

  @Test
  void theFilesBesideThePagesAreKnown() {
    assertThat(PageSet.of(folder).filesBeside())
        .containsExactly(
            folder.resolve("overlay.yaml"),
            folder.resolve("overlay.yml"),
            folder.resolve("larkspur.lock.json"));
  }

  @Test
  void aModelWithCorrectionsFollowsItsSchema() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Pipeline().read(PageSet.of(folder)).toModelFile().write(out);
    JsonNode model = JSON.readTree(out.toByteArray());

    assertThat(schema("docs/model.schema.json").validate(model.toString(), InputFormat.JSON))
        .isEmpty();
    assertThat(model.get("corrections")).hasSize(9);
    assertThat(model.get("corrections").get(0).get("source").get("line").asInt()).isEqualTo(5);
  }

  @Test
  void theExampleFollowsTheSchema() throws IOException {
    assertThat(schema("docs/overlay.schema.json").validate(asJson(example), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations: {a.b.c: [{harmlessTwice: true}]}",
        "operations: {a.b.c: [{reason: x}]}",
        "operations: {a.b.c: [{retry: true, reason: x}]}",
        "operations: {a.b.c: [{field: uuid, required: true, reason: x}]}",
        "operations: {a.b.c: [{field: body.uuid, type: strng, reason: x}]}",
        "operations: {a.b.c: []}",
        "events: {a: [{harmlessTwice: true, reason: x}]}",
        "operation: {}"
      })
  void theSchemaRejectsWhatTheReaderRejects(String overlay) throws IOException {
    assertThat(Corrected.of(overlay).said()).anyMatch(said -> said.contains("OVERLAY_INVALID"));
    assertThat(schema("docs/overlay.schema.json").validate(asJson(overlay), InputFormat.JSON))
        .isNotEmpty();
  }

  private static Schema schema(String path) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(PROJECT.resolve(path)));
  }

  private static String asJson(String yaml) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml))
        .toString();
  }

  private static String contentOf(Generation generation, String name) {
    return generation.files().stream()
        .filter(file -> file.path().endsWith("/" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name))
        .text();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
