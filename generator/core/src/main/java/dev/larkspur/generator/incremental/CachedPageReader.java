package dev.larkspur.generator.incremental;

import dev.larkspur.generator.ReadPage;
import dev.larkspur.generator.cache.CachedFile;
import dev.larkspur.generator.cache.CachedPage;
import dev.larkspur.generator.cache.PageStore;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageContent.EventPage;
import dev.larkspur.generator.reader.PageContent.NoticePage;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SpecFolder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reader that takes unchanged pages from the cache. A page in the same file state is not opened,
 * and a page with the same content is not parsed.
 */
final class CachedPageReader {
  private final SpecFolder folder;
  private final PreviousRun previous;
  private final PageStore store;
  private final PageReader reader = new PageReader();
  private final Map<String, CachedFile> found = new ConcurrentHashMap<>();

  CachedPageReader(SpecFolder folder, PreviousRun previous, PageStore store) {
    this.folder = folder;
    this.previous = previous;
    this.store = store;
  }

  /** Returns the result of reading a page, from the cache if possible. */
  ReadPage read(String path) {
    FileState state = folder.state(path);
    CachedFile known = previous.record().pages().getOrDefault(path, CachedFile.ABSENT);
    CachedPage page = known.isStill(state) ? store.get(path, known.hash()) : null;
    if (page != null) {
      found.put(path, known);
      return readPage(path, page);
    }
    Diagnostics diagnostics = new Diagnostics();
    byte[] content = folder.content(path, diagnostics);
    if (content == null) {
      return ReadPage.unread(path, diagnostics);
    }
    return read(path, content, CachedFile.of(state, content, previous.started()));
  }

  private ReadPage read(String path, byte[] content, CachedFile file) {
    found.put(path, file);
    CachedPage page = store.get(path, file.hash());
    if (page != null) {
      return readPage(path, page);
    }
    ReadPage read = ReadPage.of(path, content, reader, false);
    if (read.diagnostics().stream().noneMatch(said -> said.rule() == Rule.PAGE_FAULT)) {
      store.put(path, file.hash(), cached(read));
    }
    return read;
  }

  /** Returns the pages of this run. */
  SortedMap<String, CachedFile> found() {
    return new TreeMap<>(found);
  }

  /** Returns the store with the results of this run. */
  PageStore store() {
    return store;
  }

  private static ReadPage readPage(String path, CachedPage page) {
    return new ReadPage(path, content(page), page.form(), null, new Ledger(), page.diagnostics());
  }

  private static @Nullable PageContent content(CachedPage page) {
    if (page.operation() != null) {
      return new OperationPage(page.operation());
    } else if (!page.events().isEmpty()) {
      return new EventPage(page.events());
    }
    return page.notice() == null ? null : new NoticePage(page.notice());
  }

  private static CachedPage cached(ReadPage page) {
    PageContent content = page.content();
    return new CachedPage(
        content instanceof OperationPage found ? found.operation() : null,
        content instanceof EventPage found ? found.events() : List.of(),
        content instanceof NoticePage found ? found.notice() : null,
        page.form(),
        page.diagnostics());
  }
}
