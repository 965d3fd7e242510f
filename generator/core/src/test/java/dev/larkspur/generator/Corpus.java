package dev.larkspur.generator;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.ReadPages;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API of all real pages, which are located outside of the repository. */
public final class Corpus {
  private static @Nullable Api api;

  private Corpus() {}

  /**
   * Returns the API, which is read and linked once for all tests; skips the calling test without
   * pages.
   */
  public static synchronized Api api() {
    if (api == null) {
      api = link(ReadPages.corpus());
    }
    return api;
  }

  /** Returns the API of pages. */
  static Api link(List<ReadPages.Read> pages) {
    List<Operation> operations = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (ReadPages.Read read : pages) {
      if (read.content() instanceof PageContent.OperationPage page) {
        operations.add(page.operation());
      } else if (read.content() instanceof PageContent.EventPage page) {
        events.addAll(page.events());
      } else if (read.content() instanceof PageContent.NoticePage page) {
        notices.add(page.notice());
      }
    }
    return Linker.link(operations, events, notices, new Diagnostics());
  }
}
