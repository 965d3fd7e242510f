package dev.larkspur.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.CompilationSubject;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are larger than what a class file can hold are generated and compile. */
class LargeTablesTest {
  @TempDir private Path folder;

  @Test
  void manyKnownValuesErrorsAndFieldsCompile() throws IOException {
    NamePage page = new NamePage("page.md").head("Do it");
    page.basics("POST", "/open-apis/large/v1/tables").close("md-table");
    page.fields("请求体");
    values(page, "some", 1500);
    values(page, "many", 8000);
    for (int i = 0; i < 400; i++) {
      page.field(0, "field_" + i, i % 2 == 0 ? "int" : "string", "Field");
    }
    page.closeFields().line("## 响应").fields("响应体").field(0, "data", "-", "Data");
    for (int i = 0; i < 400; i++) {
      page.field(1, "field_" + i, i % 2 == 0 ? "int" : "string", "Field");
    }
    page.closeFields().line("### 错误码");
    page.open("md-table", "HTTP状态码", "错误码", "描述", "排查建议");
    for (int i = 0; i < 6000; i++) {
      page.line(
          "<md-tr><md-td>400</md-td><md-td>%d</md-td><md-td>Failed %d</md-td><md-td>-</md-td></md-tr>"
              .formatted(10_000 + i, i));
    }
    page.close("md-table");
    Files.writeString(folder.resolve(page.path()), page.text());

    Generation generation = new Pipeline().generate(PageSet.of(folder), new Settings("a.client"));

    Operation operation = generation.api().operations().get(0);
    assertThat(operation.request().body().fields()).hasSize(402);
    assertThat(operation.request().body().fields().get(1).enumItems()).hasSize(8000);
    assertThat(operation.response().fields().get(0).fields()).hasSize(400);
    assertThat(operation.errors()).hasSize(6000);
    assertThat(generation.reading().diagnostics())
        .extracting(Diagnostic::rule)
        .containsOnly(Rule.TOO_MANY_CONSTANTS)
        .hasSize(2);
    Map<String, String> sources =
        generation.files().stream()
            .filter(file -> file.path().endsWith(".java"))
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    CompilationSubject.assertThat(GeneratedCode.compile(sources)).succeededWithoutWarnings();
    List<String> enums =
        sources.keySet().stream().filter(path -> path.endsWith("Some.java")).toList();
    assertThat(enums).hasSize(1);
    assertThat(sources.get(enums.get(0))).contains("VALUE_1499");
  }

  private static void values(NamePage page, String name, int count) {
    StringBuilder values = new StringBuilder("It\n\n**可选值有**：\n<md-enum>\n");
    for (int i = 0; i < count; i++) {
      values.append("<md-enum-item key=\"%d\" >-</md-enum-item>\n".formatted(i));
    }
    page.field(0, name, "string", values + "</md-enum>");
  }
}
