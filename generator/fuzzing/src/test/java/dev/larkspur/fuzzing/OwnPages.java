package dev.larkspur.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** A few pages of the client, for inputs that are used together with pages. */
public final class OwnPages {
  private static final List<PageContent> READ =
      List.of(
              "im-v1/message/reply.md",
              "im-v1/message-reaction/list.md",
              "im-v1/chat/events/disbanded.md")
          .stream()
          .map(OwnPages::read)
          .toList();

  private OwnPages() {}

  /** Returns the operations with their ids. */
  public static List<Operation> operations(LockedIds locked) {
    List<Operation> operations = new ArrayList<>();
    for (PageContent content : READ) {
      if (content instanceof PageContent.OperationPage page) {
        operations.add(page.operation());
      }
    }
    return Linker.named(operations, locked, new Diagnostics());
  }

  /** Returns the events. */
  public static List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (PageContent content : READ) {
      if (content instanceof PageContent.EventPage page) {
        events.addAll(page.events());
      }
    }
    return events;
  }

  private static PageContent read(String path) {
    SourceFile file = new SourceFile(path, new String(Seeds.file("spec/" + path), UTF_8));
    Diagnostics diagnostics = new Diagnostics();
    return new PageReader().read(PageParser.parse(file, diagnostics), diagnostics);
  }
}
