package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the documents of golden cases of {@code larkspur-core} with expected documents. {@code
 * -Dgolden.update} rewrites them.
 */
class GoldenDocumentTest {

  @ParameterizedTest
  @CsvSource({
    "body-alternatives, YAML",
    "callback, YAML",
    "descriptions, YAML",
    "errors, JSON",
    "event, YAML",
    "files, YAML",
    "headers-and-tokens, YAML",
    "hostile, YAML",
    "legacy-event, YAML",
    "methods-and-hosts, YAML",
    "notices, YAML",
    "odd-types, YAML",
    "open-objects, YAML",
    "paging-and-keys, YAML",
    "recursion, JSON",
    "response-kinds, YAML",
    "text-with-members, YAML",
    "two-pages-one-url, YAML",
  })
  void documentEqualsTheExpectedOne(String name, DocumentFormat format) throws IOException {
    OpenApi openApi = OpenApi.whole(naming(name));
    String file = OpenApi.WHOLE + "." + format.extension();
    byte[] content = Objects.requireNonNull(openApi.files(format).get(file));
    String document = new String(content, StandardCharsets.UTF_8);

    Path expected = expected(name + "." + format.extension());
    if (System.getProperty("golden.update") != null) {
      assertThat(System.getenv("CI")).as("expected documents are not rewritten in CI").isNull();
      Files.writeString(expected, document);
    }

    assertThat(document).isEqualTo(Files.readString(expected));
  }

  private static Path expected(String name) {
    return project().resolve("generator/openapi/src/test/resources/golden").resolve(name);
  }

  private static Path project() {
    return Path.of(System.getProperty("larkspur.project"));
  }

  /** Returns the model of a golden case of larkspur-core. */
  static Naming naming(String name) {
    Path pages = project().resolve("generator/core/src/test/resources/golden").resolve(name);
    return new Pipeline().name(PageSet.of(pages), Settings.DEFAULT);
  }
}
