package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the pages of the golden case {@code two-languages} in both languages. */
class TwoLanguagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"))
          .resolve("generator/core/src/test/resources/golden/two-languages");
  private static final PageFilter ALL = PageFilter.of(List.of("*.md"), List.of());
  private static final PageFilter CHINESE = PageFilter.of(List.of("*.md"), List.of("*-en.md"));
  private static final PageFilter ENGLISH = PageFilter.of(List.of("*-en.md"), List.of());

  @Test
  void theCodeOfBothLanguagesDiffersOnlyInComments() {
    Map<String, String> english = code("en");
    Map<String, String> chinese = code("zh");

    assertThat(chinese).isNotEqualTo(english);
    chinese.replaceAll((path, text) -> withoutTexts(text));
    english.replaceAll((path, text) -> withoutTexts(text));
    assertThat(chinese).isEqualTo(english);
  }

  @Test
  void javadocAndAdviceAreInTheChosenLanguage() {
    String request = "dev/larkspur/feishu/parcel/v1/CreateParcelRequest.java";
    String errors = "dev/larkspur/feishu/parcel/v1/CreateParcelError.java";

    assertThat(code("en").get(request)).contains("The size of the parcel.");
    assertThat(code("en").get(errors)).contains("Use another locker.");
    assertThat(code("zh").get(request)).contains("包裹的大小").doesNotContain("of the parcel");
    assertThat(code("zh").get(errors)).contains("换一个快递柜。", "Send fewer parcels.");
  }

  @Test
  void theModelHasTheTextsOfBothLanguagesWhicheverIsChosen() {
    Operation english = model(ALL, "en").operations().get(0);
    Operation chinese = model(ALL, "zh").operations().get(0);

    assertThat(english.page().title()).isEqualTo("Send a parcel");
    assertThat(chinese.page().title()).isEqualTo("寄出包裹");
    assertThat(chinese.page().translations()).isEqualTo(english.page().translations());
    assertThat(size(chinese).description()).isEqualTo("包裹的大小");
    assertThat(size(chinese).translations()).isEqualTo(size(english).translations());
    assertThat(chinese.errors())
        .extracting(ErrorCode::translations)
        .isEqualTo(english.errors().stream().map(ErrorCode::translations).toList());
  }

  @Test
  void pagesOfOneLanguageHaveNoTranslations() {
    Operation chinese = model(CHINESE, "en").operations().get(0);
    Operation english = model(ENGLISH, "zh").operations().get(0);

    assertThat(chinese.page().title()).isEqualTo("寄出包裹");
    assertThat(english.page().title()).isEqualTo("Send a parcel");
    assertThat(List.of(chinese, english))
        .allSatisfy(operation -> assertThat(operation.page().translations()).isEmpty());
    assertThat(english.page().language()).isEqualTo("en");
  }

  @Test
  void namesOfTheChinesePagesStayWhenEnglishPagesAreAdded() {
    Map<NameKey, String> chinese = names(CHINESE);

    assertThat(names(ALL)).containsAllEntriesOf(chinese);
  }

  @Test
  void aModelFileIsReadInAnyLanguageAndHasNoChanges(@TempDir Path folder) throws IOException {
    for (String language : List.of("en", "zh")) {
      Path file = folder.resolve(language + ".json");
      Files.write(file, ModelFile.bytes(model(ALL, language)));

      assertThat(ModelFile.bytes(ModelFile.read(file))).isEqualTo(Files.readAllBytes(file));
      assertThat(new Pipeline().compare(PAGES, file, ALL).changes().changes()).isEmpty();
    }
  }

  @Test
  void anOverlayDescribesValuesInTheChosenLanguage(@TempDir Path folder) throws IOException {
    for (String page : List.of("parcel.md", "parcel-en.md")) {
      Files.copy(PAGES.resolve(page), folder.resolve(page));
    }
    Files.writeString(
        folder.resolve("overlay.yaml"),
        """
        operations:
          parcel.v1.parcel.create:
            - field: body.size
              enum: {describe: {small: Corrected.}}
              reason: Tried.
        """);

    for (String language : List.of("en", "zh")) {
      PageSet pages = new PageSet(folder, PageFilter.ALL, language);
      Reading reading = new Pipeline().read(pages);
      EnumItem small = size(reading.toModelFile().operations().get(0)).enumItems().get(0);

      assertThat(small.description()).isEqualTo("Corrected.");
      assertThat(small.translations())
          .isEqualTo(
              language.equals("en")
                  ? Map.of("en", "Corrected.", "zh", "一只手拿得下")
                  : Map.of("en", "Fits into a hand.", "zh", "Corrected."));
    }
  }

  @Test
  void anUnknownLanguageIsRejected() {
    assertThatThrownBy(() -> new PageSet(PAGES, ALL, "fr"))
        .isInstanceOf(UserInputException.class)
        .hasMessage("Unknown language \"fr\".");
  }

  private static Map<NameKey, String> names(PageFilter filter) {
    Reading reading = new Pipeline().read(new PageSet(PAGES, filter, "en"));
    return JavaNames.of(reading.api(), "example", LockedNames.NONE, new Diagnostics()).all();
  }

  private static ModelFile model(PageFilter filter, String language) {
    return new Pipeline().read(new PageSet(PAGES, filter, language)).toModelFile();
  }

  private static Map<String, String> code(String language) {
    Map<String, String> code = new TreeMap<>();
    PageSet pages = new PageSet(PAGES, ALL, language);
    for (GeneratedFile file : new Pipeline().generate(pages, Settings.DEFAULT).files()) {
      code.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
    }
    code.keySet().removeIf(path -> !path.endsWith(".java"));
    return code;
  }

  private static Field size(Operation operation) {
    return operation.request().body().fields().get(0);
  }

  /** Removes comments, and the texts of errors and the titles of events. */
  static String withoutTexts(String code) {
    StringBuilder kept = new StringBuilder();
    boolean comment = false;
    for (String line : code.split("\n", -1)) {
      comment |= line.strip().startsWith("/**");
      if (!comment && !line.contains("\"")) {
        kept.append(line).append('\n');
      }
      comment &= !line.contains("*/");
    }
    return kept.toString();
  }
}
