package dev.larkspur.generator;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The API of all real pages, which are located outside of the repository. */
public final class Corpus {
  private Corpus() {}

  /** Reads and links the pages; skips the calling test if there are none. */
  public static Api api() {
    return link(RealPages.in(RealPages.corpus()).stream().parallel().map(Corpus::read).toList());
  }

  private static Api link(List<PageContent> contents) {
    List<Operation> operations = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (PageContent content : contents) {
      if (content instanceof PageContent.OperationPage page) {
        operations.add(page.operation());
      } else if (content instanceof PageContent.EventPage page) {
        events.addAll(page.events());
      } else if (content instanceof PageContent.NoticePage page) {
        notices.add(page.notice());
      }
    }
    return Linker.link(operations, events, notices, new Diagnostics());
  }

  private static PageContent read(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    return new PageReader().read(PageParser.parse(file, diagnostics), diagnostics);
  }
}
