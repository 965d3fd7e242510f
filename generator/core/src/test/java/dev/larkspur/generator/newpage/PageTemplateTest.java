package dev.larkspur.generator.newpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTemplateTest {

  /** Only the table of errors has no row yet, because a code must not be invented. */
  @ParameterizedTest
  @MethodSource("dev.larkspur.generator.vocabulary.Vocabulary#all")
  void aTemplateIsReadInItsLanguage(Vocabulary words) {
    OperationId id = OperationId.parse("gadget.v1.gadget.rename");
    String text = new PageTemplate(words, id, "POST", "/open-apis/gadget/v1/gadgets/:id").text();
    Diagnostics diagnostics = new Diagnostics();
    Page page = PageParser.parse(new SourceFile("a.md", text), diagnostics);

    Operation operation = ((OperationPage) new PageReader().read(page, diagnostics)).operation();

    assertThat(PageReader.wordsOf(page).language()).isEqualTo(words.language());
    assertThat(operation.id()).isEqualTo(id);
    assertThat(operation.page().description()).doesNotContain("api_explore");
    assertThat(operation.request().pathParameters()).hasSize(1);
    assertThat(operation.request().body().fields().get(0).required()).isTrue();
    assertThat(operation.examples().request()).hasSize(1);
    assertThat(operation.response().fields()).hasSize(3);
    assertThat(diagnostics.sorted()).isEmpty();
  }
}
