package dev.larkspur.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on invalid overlay files. */
class OverlayTest {

  @Test
  void aMissingFileIsAnEmptyOverlay(@TempDir Path folder) {
    Diagnostics diagnostics = new Diagnostics();

    assertThat(Overlay.read(folder, diagnostics).entries()).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anEmptyFileIsAnEmptyOverlay() {
    assertThat(invalid("")).isEmpty();
    assertThat(invalid("# nothing yet\n")).isEmpty();
    assertThat(invalid("operations:\nevents:\n")).isEmpty();
  }

  @Test
  void aFileWithAMisspeltNameIsReported(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("overlay.yml"), "operations: {}\n");
    Diagnostics diagnostics = new Diagnostics();

    Overlay.read(folder, diagnostics);

    assertThat(diagnostics.sorted())
        .singleElement()
        .hasToString(
            "overlay.yml:1:1: error OVERLAY_INVALID The overlay must be named overlay.yaml; this"
                + " file is ignored.");
  }

  @Test
  void aFileThatIsNotUtf8OrTooLargeIsReported(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("overlay.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    Diagnostics latin = new Diagnostics();
    Overlay.read(folder, latin);
    assertThat(Corrected.said(latin))
        .containsExactly("1:1 OVERLAY_INVALID The overlay cannot be read: it is not UTF-8.");

    Files.writeString(folder.resolve("overlay.yaml"), "#".repeat(3_000_000));
    Diagnostics large = new Diagnostics();
    Overlay.read(folder, large);
    assertThat(Corrected.said(large))
        .containsExactly(
            "1:1 OVERLAY_INVALID The overlay cannot be read: it is larger than 2097152 bytes.");
  }

  @Test
  void invalidYamlIsReportedWithItsLocation() {
    assertThat(invalid("operations:\n  a.b.c: [\n"))
        .singleElement()
        .asString()
        .startsWith("3:1 OVERLAY_INVALID Invalid YAML: ");
    assertThat(invalid("operations:\n\t- x"))
        .singleElement()
        .asString()
        .startsWith("2:1 OVERLAY_INVALID Invalid YAML: ");
    assertThat(invalid("a: \u0001"))
        .singleElement()
        .asString()
        .startsWith("1:1 OVERLAY_INVALID Invalid YAML: ");
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(invalid("operations: {\"\uD83D\uDE00\": 1, x: 1}"))
        .containsExactly(
            "1:20 OVERLAY_INVALID Found \"1\" for \uD83D\uDE00; expected a list of corrections.",
            "1:26 OVERLAY_INVALID Found \"1\" for x; expected a list of corrections.");
  }

  @Test
  void tagsAnchorsAndAliasesAreRejected() {
    assertThat(invalid("operations: !!javax.script.ScriptEngineManager [x]"))
        .containsExactly(
            "1:13 OVERLAY_INVALID Invalid YAML: tags are not supported, found"
                + " tag:yaml.org,2002:javax.script.ScriptEngineManager.");
    assertThat(invalid("operations: &a [x]"))
        .containsExactly("1:13 OVERLAY_INVALID Invalid YAML: anchors are not supported.");
    assertThat(invalid("a: *a"))
        .containsExactly("1:4 OVERLAY_INVALID Invalid YAML: aliases are not supported.");
  }

  @Test
  void deepNestingIsRejected() {
    assertThat(invalid("[".repeat(100_000)))
        .containsExactly("1:22 OVERLAY_INVALID Invalid YAML: more than 20 levels of nesting.");
  }

  @Test
  void aSecondDocumentIsRejected() {
    assertThat(invalid("operations: {}\n---\nevents: {}\n"))
        .containsExactly(
            "2:1 OVERLAY_INVALID Invalid YAML: expected one document, found a second one.");
  }

  @Test
  void unknownKeysAreReportedWithTheKnownOnes() {
    assertThat(invalid("operation: {}"))
        .containsExactly(
            "1:1 OVERLAY_INVALID Unknown key \"operation\", perhaps operations; expected operations,"
                + " events.");
    assertThat(invalid(entry("retry: [1]", "reason: x")))
        .containsExactly(
            "3:7 OVERLAY_INVALID Unknown key \"retry\", perhaps retryableCodes; expected field,"
                + " description, deprecated, tokens, rateLimit, scopes, fieldScopes, errors,"
                + " responseKind, paging, idempotencyKey, retryableCodes, harmlessTwice, java,"
                + " reason.");
    assertThat(invalid(entry("field: body.x", "enum: {plus: [a]}", "reason: x")))
        .containsExactly(
            "4:14 OVERLAY_INVALID Unknown key \"plus\"; expected add, remove, describe,"
                + " replace.");
  }

  @Test
  void duplicateKeysAreReported() {
    assertThat(invalid("operations:\n  a.b.c: [{harmlessTwice: true, reason: x}]\n  a.b.c: []\n"))
        .containsExactly("3:3 OVERLAY_INVALID Duplicate key \"a.b.c\", first in line 2.");
  }

  @Test
  void twoCorrectionsOfTheSameThingAreReported() {
    String twice =
        """
        operations:
          a.b.c:
            - {field: body.x, required: true, reason: one}
            - {field: body.x, required: false, reason: two}
            - {field: body.x, enum: {add: [a], remove: [a]}, reason: three}
        """;

    assertThat(invalid(twice))
        .containsExactly(
            "4:23 OVERLAY_INVALID The required of body.x is already corrected in line 3.",
            "5:49 OVERLAY_INVALID The enum value a of body.x is already corrected in line 5.");
  }

  @Test
  void everyEntryNeedsAReason() {
    assertThat(invalid(entry("harmlessTwice: true")))
        .containsExactly("3:7 OVERLAY_INVALID The key \"reason\" is missing.");
    assertThat(invalid(entry("harmlessTwice: true", "reason: ''")))
        .containsExactly("4:15 OVERLAY_INVALID Found \"\" for reason; expected text.");
  }

  @Test
  void anEntryThatCorrectsNothingIsReported() {
    assertThat(invalid(entry("reason: x")))
        .containsExactly("3:7 OVERLAY_INVALID The entry corrects nothing.");
    assertThat(invalid(entry("field: body.x", "reason: x")))
        .containsExactly("3:7 OVERLAY_INVALID The entry corrects nothing.");
  }

  @Test
  void valuesOfTheWrongKindAreReported() {
    assertThat(invalid(entry("field: body.x", "required: yes", "reason: x")))
        .containsExactly(
            "4:17 OVERLAY_INVALID Found \"yes\" for required; expected true or false.");
    assertThat(invalid(entry("field: body.x", "type: strng", "reason: x")))
        .singleElement()
        .asString()
        .startsWith("4:13 OVERLAY_INVALID Found \"strng\" for type; expected string, integer, ");
    assertThat(invalid(entry("field: x", "type: string", "reason: x")))
        .containsExactly(
            "3:7 OVERLAY_INVALID Found \"x\" for field; expected one of path, query, header, body,"
                + " response and the names of fields, such as body.content.");
    assertThat(invalid(entry("retryableCodes: [1, a]", "reason: x")))
        .containsExactly("3:27 OVERLAY_INVALID Found \"a\"; expected an error code.");
    assertThat(invalid(entry("responseKind: html", "reason: x")))
        .containsExactly(
            "3:7 OVERLAY_INVALID Found \"html\" for responseKind; expected envelope, flat, data,"
                + " bare, binary, redirect, stream, none.");
    assertThat(invalid(entry("paging: {tokenParameter: a}", "reason: x")))
        .containsExactly("3:15 OVERLAY_INVALID The key \"nextToken\" is missing.");
    assertThat(invalid(entry("idempotencyKey: {parameter: a, in: header}", "reason: x")))
        .containsExactly("3:38 OVERLAY_INVALID Found \"header\" for in; expected body, query.");
    assertThat(invalid(entry("field: body.x", "remove: false", "reason: x")))
        .containsExactly(
            "4:7 OVERLAY_INVALID Found false for remove; expected true, or no such key.");
    assertThat(invalid("operations: [a]"))
        .containsExactly(
            "1:13 OVERLAY_INVALID Found a list for operations; expected ids with lists of corrections.");
    assertThat(invalid("operations:\n  a.b.c: [x]\n"))
        .singleElement()
        .asString()
        .startsWith("2:11 OVERLAY_INVALID Found \"x\"; expected a mapping with field, ");
  }

  @Test
  void aJavaNameIsPlainAscii() {
    for (String name : List.of("a-b", "1a", "a b", "\"a\\\"; System.exit(0); //\"", "名")) {
      assertThat(invalid(entry("java: {method: " + name + "}", "reason: x")))
          .singleElement()
          .asString()
          .contains("expected a Java name of letters, digits and underscores");
    }
  }

  @Test
  void anAddedOrRemovedFieldCannotBeCorrectedInTheSameEntry() {
    assertThat(invalid(entry("field: body.x", "remove: true", "required: true", "reason: x")))
        .containsExactly(
            "5:7 OVERLAY_INVALID The required of a field that is added or removed cannot be"
                + " corrected.");
  }

  private static String entry(String... lines) {
    return "operations:\n  a.b.c:\n    - " + String.join("\n      ", lines) + "\n";
  }

  private static List<String> invalid(String overlay) {
    Diagnostics diagnostics = new Diagnostics();
    Overlay.parse(new SourceFile(Overlay.FILE_NAME, overlay), diagnostics);
    return Corrected.said(diagnostics);
  }
}
