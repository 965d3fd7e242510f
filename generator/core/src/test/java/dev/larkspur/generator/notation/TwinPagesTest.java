package dev.larkspur.generator.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.linker.LanguageJoiner;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page and its twin, which is printed with the words of English pages, describe the same. */
class TwinPagesTest {
  /** Pages of our own with the words of Chinese pages around English descriptions. */
  private static final Path PAGES = Path.of("src/test/resources/pages");

  @Test
  void ownPagesAndTheirTwinsHaveNoDifferences() {
    Twins twins = new Twins(RealPages.in(PAGES), Form.PLATFORM);

    assertThat(twins.operations()).hasSameSizeAs(twins.chinese).allSatisfy(TwinPagesTest::hasTwin);
    assertThat(twins.operations()).extracting(Operation::errors).hasSameSizeAs(twins.chinese);
    assertThat(twins.events()).hasSize(3);
    assertThat(twins.diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "PIPES", "COPY_PAGE"})
  void realPagesAndTheirTwinsDoNotContradictEachOther(Form form) {
    Twins twins = new Twins(RealPages.in(RealPages.corpus()), form);
    List<Operation> operations = twins.operations();
    twins.events();

    assertThat(operations).hasSizeLessThan(twins.chinese.size() * 101 / 100);
    assertThat(operations)
        .filteredOn(operation -> !operation.page().translations().isEmpty())
        .allSatisfy(TwinPagesTest::hasTwin)
        .hasSizeGreaterThan(twins.chinese.size() * 99 / 100);
    assertThat(rows(operations)).isLessThan(rows(twins.chinese) * 101 / 100);
    assertThat(twins.diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .doesNotContain(Rule.LANGUAGES_CONTRADICT);
  }

  private static void hasTwin(Operation operation) {
    assertThat(operation.page().translations().keySet()).containsExactly("en", "zh");
  }

  private static long rows(List<Operation> operations) {
    return operations.stream()
        .mapToLong(
            operation ->
                rowsIn(operation.request().queryParameters())
                    + (operation.request().body() == null
                        ? 0
                        : rowsIn(operation.request().body().fields()))
                    + rowsIn(operation.response().fields()))
        .sum();
  }

  private static long rowsIn(List<Field> fields) {
    return fields.stream().mapToLong(field -> 1 + rowsIn(field.fields())).sum();
  }

  /** A form of English pages. */
  private enum Form {
    PLATFORM,
    PIPES,
    COPY_PAGE;

    SourceFile print(Page page) {
      return switch (this) {
        case PLATFORM -> Notation.ENGLISH.print(page);
        case PIPES -> Notation.ENGLISH_PIPES.print(page);
        case COPY_PAGE ->
            Notation.COPY_PAGE.print(
                PageParser.parse(Notation.ENGLISH.print(page), new Diagnostics()));
      };
    }
  }

  /** Pages with a twin that is read as a page of the other language. */
  private static final class Twins {
    final List<Operation> chinese = new ArrayList<>();
    final Diagnostics diagnostics = new Diagnostics();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Predicate<String> hasLevels;

    Twins(List<SourceFile> files, Form form) {
      hasLevels = path -> form != Form.COPY_PAGE || !path.startsWith("en/");
      PageReader reader = new PageReader();
      List<Twin> twins =
          files.parallelStream()
              .map(
                  file -> {
                    Page page = PageParser.parse(file, new Diagnostics());
                    SourceFile twin = new SourceFile("en/" + file.path(), form.print(page).text());
                    return new Twin(
                        reader.read(page, new Diagnostics()),
                        reader.read(PageParser.parse(twin, new Diagnostics()), new Diagnostics()));
                  })
              .toList();
      twins.forEach(this::add);
    }

    /** Adds a page and its twin; a twin without a heading of English pages keeps its language. */
    private void add(Twin twin) {
      if (twin.chinese() instanceof PageContent.OperationPage one
          && twin.english() instanceof PageContent.OperationPage two
          && isEnglish(two.operation().page().language())) {
        chinese.add(one.operation());
        operations.addAll(List.of(two.operation(), one.operation()));
      } else if (twin.chinese() instanceof PageContent.EventPage one
          && twin.english() instanceof PageContent.EventPage two
          && two.events().stream().allMatch(event -> isEnglish(event.language()))) {
        events.addAll(two.events());
        events.addAll(one.events());
      }
    }

    private static boolean isEnglish(String language) {
      return Objects.equals(language, "en");
    }

    List<Operation> operations() {
      return new LanguageJoiner(Vocabulary.languages(), hasLevels, diagnostics)
          .operations(operations);
    }

    List<Event> events() {
      return new LanguageJoiner(Vocabulary.languages(), hasLevels, diagnostics).events(events);
    }
  }

  /** The contents of a page and its twin. */
  private record Twin(PageContent chinese, PageContent english) {}
}
