package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The API that all real pages beside the repository describe together. */
public final class Corpus {
  private Corpus() {}

  /** Reads and links them; the test that asks is skipped where there are none. */
  public static Api api() {
    Path folder = Path.of(System.getProperty("larkspur.corpus", ""));
    boolean there = folder.isAbsolute() && Files.isDirectory(folder);
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s is there", folder).isTrue();
    }
    assumeTrue(there, () -> "no pages at " + folder);
    return link(pages(folder).parallel().map(Corpus::read).toList());
  }

  private static Api link(List<PageContent> contents) {
    List<Operation> operations = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (PageContent content : contents) {
      if (content instanceof PageContent.OperationPage page) {
        operations.add(page.operation());
      } else if (content instanceof PageContent.EventPage page) {
        events.add(page.event());
      } else if (content instanceof PageContent.NoticePage page) {
        notices.add(page.notice());
      }
    }
    return Linker.link(operations, events, notices, new Diagnostics());
  }

  private static PageContent read(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    return PageReader.read(PageParser.parse(file, diagnostics), diagnostics);
  }

  private static Stream<SourceFile> pages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("README.md"))
          .map(file -> source(folder, file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile source(Path folder, Path file) {
    try {
      return new SourceFile(
          folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
