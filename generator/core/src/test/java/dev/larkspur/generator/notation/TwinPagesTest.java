package dev.larkspur.generator.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.linker.LanguageJoiner;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page and its twin, which is printed with the words of English pages, describe the same. */
class TwinPagesTest {
  private static final Path SPEC = Path.of(System.getProperty("larkspur.project"), "spec");

  @Test
  void ownPagesAndTheirTwinsHaveNoDifferences() {
    Twins twins = new Twins(RealPages.in(SPEC), Notation.ENGLISH);

    assertThat(twins.operations()).hasSameSizeAs(twins.chinese).allSatisfy(TwinPagesTest::hasTwin);
    assertThat(twins.operations()).extracting(Operation::errors).hasSameSizeAs(twins.chinese);
    assertThat(twins.events()).hasSize(1);
    assertThat(twins.diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "ENGLISH_PIPES"})
  void realPagesAndTheirTwinsDoNotContradictEachOther(Notation notation) {
    Twins twins = new Twins(RealPages.in(RealPages.corpus()), notation);
    List<Operation> operations = twins.operations();
    twins.events();

    assertThat(operations).allSatisfy(TwinPagesTest::hasTwin);
    assertThat(operations).hasSizeGreaterThan(twins.chinese.size() * 99 / 100);
    assertThat(twins.diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .doesNotContain(Rule.LANGUAGES_CONTRADICT);
  }

  private static void hasTwin(Operation operation) {
    assertThat(operation.page().translations().keySet()).containsExactly("en", "zh");
  }

  /** Pages with a twin that is read as a page of the other language. */
  private static final class Twins {
    final List<Operation> chinese = new ArrayList<>();
    final Diagnostics diagnostics = new Diagnostics();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Twins(List<SourceFile> files, Notation notation) {
      PageReader reader = new PageReader();
      for (SourceFile file : files) {
        Page page = PageParser.parse(file, new Diagnostics());
        SourceFile twin = new SourceFile("en/" + file.path(), notation.print(page).text());
        PageContent content = reader.read(page, new Diagnostics());
        PageContent other =
            reader.read(PageParser.parse(twin, new Diagnostics()), new Diagnostics());
        // A page without any heading that English pages have keeps its language.
        if (content instanceof PageContent.OperationPage one
            && other instanceof PageContent.OperationPage two
            && isEnglish(two.operation().page().language())) {
          chinese.add(one.operation());
          operations.addAll(List.of(two.operation(), one.operation()));
        } else if (content instanceof PageContent.EventPage one
            && other instanceof PageContent.EventPage two
            && two.events().stream().allMatch(event -> isEnglish(event.language()))) {
          events.addAll(two.events());
          events.addAll(one.events());
        }
      }
    }

    private static boolean isEnglish(String language) {
      return Objects.equals(language, "en");
    }

    List<Operation> operations() {
      return new LanguageJoiner(Vocabulary.languages(), path -> true, diagnostics)
          .operations(operations);
    }

    List<Event> events() {
      return new LanguageJoiner(Vocabulary.languages(), path -> true, diagnostics).events(events);
    }
  }
}
