package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.ProseRemoval;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Generates clients without the texts of pages. */
class ProseRemovalTest {
  /** Pages on which each text contains "canary", in English or Chinese, and no name does. */
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"))
          .resolve("generator/core/src/test/resources/prose");

  /** A text; constants whose names are derived from a text continue with an underscore. */
  private static final Pattern CANARY =
      Pattern.compile("canary(?!_)|\u91D1\u4E1D\u96C0", Pattern.CASE_INSENSITIVE);

  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}+");

  @Test
  void noTextOfAPageReachesAFile() {
    assertThat(files(false, true)).allSatisfy((path, text) -> assertThat(texts(text)).isEmpty());
  }

  @Test
  void everyKindOfTextIsInTheCompleteClient() {
    assertThat(String.join("\n", files(true, true).values()))
        .containsIgnoringCase("canary title parcel")
        .contains(
            "Canary sentence about the operation",
            "Canary sentence about the limit",
            "Canary sentence about the header",
            "canary_locker",
            "Canary default",
            "canary type",
            "canary pattern",
            "Canary sentence about a value",
            "Canary sentence about a member",
            "Canary sentence of the overlay",
            "Canary reason of the overlay",
            "canary message of an error",
            "Canary advice about an error",
            "Canary title of the event",
            "Canary sentence about a state",
            "Canary title of the notice",
            "canary scenario",
            "canary condition",
            "canary sentence about the reason",
            "Canary sentence about the impact",
            "Canary sentence about the solution",
            "Canary title of a former operation");
  }

  @Test
  void namesTypesAndSignaturesAreTheSame() {
    Map<String, String> complete = files(true, true);
    Map<String, String> bare = files(false, true);
    complete.keySet().removeIf(path -> !path.endsWith(".java"));
    bare.keySet().removeIf(path -> !path.endsWith(".java"));
    complete.replaceAll((path, text) -> TwoLanguagesTest.withoutTexts(text));
    bare.replaceAll((path, text) -> TwoLanguagesTest.withoutTexts(text));

    assertThat(bare).isEqualTo(complete);
  }

  @Test
  void valuesCodesLimitsScopesAndLinksRemain() {
    Map<String, String> files = files(false, true);

    assertThat(files.get("dev/larkspur/feishu/parcel/v1/CreateParcelRequest.java"))
        .contains(
            "@param size {@code size}",
            "Default: {@code small}.",
            "Default: {@code false}.",
            "Characters: 1 to 90.",
            "Some values require the scope {@code parcel:user}.",
            "Requires the scope {@code parcel:parcel}.",
            "public Builder content(Map<String, ?> content)",
            "document/server-docs/parcel-v1/parcel/create\">parcel.v1.parcel.create</a>")
        .doesNotContain("Example:");
    assertThat(files.get("dev/larkspur/feishu/parcel/v1/CreateParcelError.java"))
        .contains(
            "/** 7001, HTTP 400 */",
            "Also returned since 2024-12-30 (under the condition in the notice)");
    assertThat(files.get(Catalogue.RESOURCE))
        .contains(
            "\"title\":\"parcel.v1.parcel.create\"",
            "{\"java\":\"SMALL\",\"value\":\"small\"}",
            "\"scopes\":[\"parcel:user\"]",
            "\"effectiveDate\":\"2024-12-30\"",
            "\"type\":\"int\"");
  }

  @Test
  void aClientWithoutACatalogueDoesNotMentionIt() {
    Map<String, String> files = files(true, false);

    assertThat(files).doesNotContainKey(Catalogue.RESOURCE);
    assertThat(files.values()).noneMatch(text -> text.contains(Catalogue.RESOURCE));
    Map<String, String> complete = files(true, true);
    complete.keySet().removeIf(path -> !path.endsWith(".java"));
    assertThat(files).containsAllEntriesOf(complete);
  }

  /** The real pages are in Chinese; only names and values on the wire may be. */
  @Test
  void noIdeographOfARealPageReachesACommentOrLiteral() {
    Api api = Corpus.api();
    Set<String> wire = new HashSet<>();
    api.operations()
        .forEach(
            operation -> {
              addWords(operation.request().pathParameters(), wire);
              addWords(operation.request().queryParameters(), wire);
              addWords(operation.response().fields(), wire);
              if (operation.request().body() != null) {
                addWords(operation.request().body().fields(), wire);
              }
            });
    api.events().forEach(event -> addWords(event.fields(), wire));

    Map<String, String> files = GeneratedCode.of(ProseRemoval.of(api)).files();

    assertThat(files).hasSizeGreaterThan(4000);
    files.forEach(
        (path, text) ->
            assertThat(IDEOGRAPHS.matcher(text).results().map(found -> found.group()))
                .as(path)
                .allMatch(wire::contains));
  }

  private static void addWords(List<Field> fields, Set<String> words) {
    for (Field field : fields) {
      addIdeographs(field.name(), words);
      field.enumItems().stream().map(EnumItem::value).forEach(it -> addIdeographs(it, words));
      addWords(field.fields(), words);
    }
  }

  private static void addIdeographs(String text, Set<String> words) {
    IDEOGRAPHS.matcher(text).results().forEach(found -> words.add(found.group()));
  }

  private static List<String> texts(String file) {
    return file.lines().filter(line -> CANARY.matcher(line).find()).toList();
  }

  private static Map<String, String> files(boolean prose, boolean catalogue) {
    Settings settings =
        new Settings(Settings.DEFAULT_PACKAGE, List.of(), null, prose, catalogue, false);
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFile file : new Pipeline().generate(PageSet.of(PAGES), settings).files()) {
      files.put(file.path(), file.text());
    }
    return files;
  }
}
