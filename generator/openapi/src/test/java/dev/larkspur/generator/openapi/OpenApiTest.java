package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Progress;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenApiTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path PAGES = PROJECT.resolve("spec");
  private static final Path GOLDEN = PROJECT.resolve("generator/core/src/test/resources/golden");

  @ParameterizedTest
  @EnumSource
  void theSamePagesGiveTheSameBytes(DocumentFormat format) {
    Naming first = new Pipeline(1, Progress.SILENT).name(PageSet.of(PAGES), Settings.DEFAULT);
    Naming second = new Pipeline(4, Progress.SILENT).name(PageSet.of(PAGES), Settings.DEFAULT);

    assertThat(texts(OpenApi.whole(first).files(format)))
        .isEqualTo(texts(OpenApi.whole(second).files(format)));
    assertThat(texts(OpenApi.perProduct(first).files(format)))
        .isEqualTo(texts(OpenApi.perProduct(second).files(format)));
  }

  @Test
  void theSplitDocumentsHaveThePathsAndComponentsOfTheWholeOne() {
    Naming naming = GoldenDocumentTest.naming("versions-and-projects");
    ObjectNode whole = document(OpenApi.whole(naming));
    SortedMap<String, ObjectNode> products = OpenApi.perProduct(naming).documents();

    assertThat(products).hasSizeGreaterThan(1);
    for (String part : List.of("/paths", "/components/schemas")) {
      Map<String, JsonNode> joined = new TreeMap<>();
      products
          .values()
          .forEach(
              product ->
                  product
                      .at(part)
                      .properties()
                      .forEach(it -> joined.put(it.getKey(), it.getValue())));
      Map<String, JsonNode> all = new TreeMap<>();
      whole.at(part).properties().forEach(it -> all.put(it.getKey(), it.getValue()));
      assertThat(joined).isEqualTo(all);
    }
  }

  @Test
  void aDocumentIsNamedAfterThePackageOfItsProduct() {
    Naming naming = new Pipeline().name(PageSet.of(PAGES), Settings.DEFAULT);

    assertThat(OpenApi.perProduct(naming).files(DocumentFormat.YAML).keySet())
        .containsExactly("auth.yaml", "authen.yaml", "callback.yaml", "contact.yaml", "im.yaml");
  }

  @Test
  void theBasePackageDoesNotChangeADocument() {
    Naming usual = new Pipeline().name(PageSet.of(PAGES), Settings.DEFAULT);
    Naming other = new Pipeline().name(PageSet.of(PAGES), new Settings("com.example"));

    assertThat(document(OpenApi.whole(other))).isEqualTo(document(OpenApi.whole(usual)));
  }

  @Test
  void theLanguageChoosesTheTexts() {
    assertThat(document("two-languages", "en").findValuesAsText("summary"))
        .contains("Send a parcel");
    assertThat(document("two-languages", "zh").findValuesAsText("summary")).contains("寄出包裹");
  }

  @Test
  void operationsWithOneMethodAndPathAreAllInTheDocument() {
    OpenApi openApi = OpenApi.whole(GoldenDocumentTest.naming("two-pages-one-url"));
    ObjectNode document = document(openApi);

    assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    assertThat(document.findValue("x-larkspur-also"))
        .hasSize((int) count(openApi, Rule.OPENAPI_SAME_PATH));
    assertThat(count(openApi, Rule.OPENAPI_SAME_PATH)).isPositive();
  }

  @Test
  void whatIsNotValidIsLeftOutAndReported() {
    OpenApi descriptions = OpenApi.whole(GoldenDocumentTest.naming("descriptions"));
    OpenApi list = OpenApi.whole(GoldenDocumentTest.naming("paged-list"));

    assertThat(descriptions.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "page.md:127:1: note OPENAPI_VALUE_LEFT_OUT The default of state is not valid: 9 is"
                + " not a listed value.");
    assertThat(list.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.OPENAPI_EXAMPLE_LEFT_OUT);
  }

  @Test
  void theOverviewHasTheDiagnosticsOfPagesAndDocuments() {
    Naming naming = GoldenDocumentTest.naming("paged-list");
    OpenApi openApi = OpenApi.whole(naming);

    assertThat(openApi.overview(naming.reading()).diagnostics())
        .containsAll(naming.reading().diagnostics())
        .containsAll(openApi.diagnostics());
  }

  @Test
  void theJsonOfAFileIsTheDocument() throws IOException {
    OpenApi openApi = OpenApi.whole(GoldenDocumentTest.naming("recursion"));
    byte[] json = openApi.files(DocumentFormat.JSON).get("openapi.json");

    assertThat(new ObjectMapper().readTree(json)).isEqualTo(document(openApi));
  }

  private static ObjectNode document(String golden, String language) {
    PageSet pages = new PageSet(GOLDEN.resolve(golden), PageFilter.ALL, language);
    return document(OpenApi.whole(new Pipeline().name(pages, Settings.DEFAULT)));
  }

  private static ObjectNode document(OpenApi openApi) {
    return Objects.requireNonNull(openApi.documents().get(OpenApi.WHOLE));
  }

  private static long count(OpenApi openApi, Rule rule) {
    return openApi.diagnostics().stream().filter(found -> found.rule() == rule).count();
  }

  private static SortedMap<String, String> texts(SortedMap<String, byte[]> files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
    return texts;
  }
}
