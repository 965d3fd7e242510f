package dev.larkspur.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a page: it is read, named and emitted, and what is left out is reported. */
class PageFuzzTest {
  private static final int MOST_BYTES = 40_000;

  @MethodSource("dev.larkspur.fuzzing.Seeds#pages")
  @DictionaryFile(resourcePath = "page.dict")
  @FuzzTest
  void anyPageIsGeneratedOrReported(byte[] input) {
    if (input.length > MOST_BYTES) {
      return;
    }
    Diagnostics diagnostics = new Diagnostics();
    Ledger ledger = new Ledger();
    SourceFile file = new SourceFile("page.md", new String(input, UTF_8));
    PageContent content =
        new PageReader().read(PageParser.parse(file, diagnostics), diagnostics, ledger);

    checkLedger(content, ledger, diagnostics);
    assertThat(diagnostics.sorted())
        .allMatch(found -> found.location().line() <= Math.max(1, file.lineCount()));
    GeneratedClient.check(link(content), LockedNames.NONE, input);
  }

  private static void checkLedger(PageContent content, Ledger ledger, Diagnostics diagnostics) {
    int examples = 0;
    int errors = 0;
    if (content instanceof PageContent.OperationPage page) {
      Operation read = page.operation();
      examples = read.examples().request().size() + read.examples().response().size();
      errors =
          read.errors().size()
              + read.errors().stream().map(ErrorCode::subErrors).mapToInt(List::size).sum()
              + read.orphanSubErrors().size();
    } else if (content instanceof PageContent.EventPage page) {
      examples = page.events().stream().mapToInt(PageFuzzTest::examples).sum();
    } else {
      return;
    }
    assertThat(ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(examples);
    assertThat(ledger.modelled(Ledger.Entry.ERROR)).isEqualTo(errors);
    boolean reported = Stream.of(Ledger.Entry.values()).anyMatch(e -> ledger.reported(e) > 0);
    if (reported) {
      assertThat(diagnostics.sorted()).isNotEmpty();
    }
  }

  private static int examples(Event event) {
    return event.examples().size()
        + (event.answer() == null ? 0 : event.answer().examples().size());
  }

  private static Api link(PageContent content) {
    List<Operation> operations =
        content instanceof PageContent.OperationPage page ? List.of(page.operation()) : List.of();
    List<Event> events = content instanceof PageContent.EventPage page ? page.events() : List.of();
    List<Notice> notices =
        content instanceof PageContent.NoticePage page ? List.of(page.notice()) : List.of();
    return Linker.link(operations, events, notices, new Diagnostics());
  }
}
