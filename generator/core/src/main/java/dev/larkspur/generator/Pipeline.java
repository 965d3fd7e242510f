package dev.larkspur.generator;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.PageStore;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.change.ApiDiff;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.lint.ApiLint;
import dev.larkspur.generator.lint.LinkLint;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.overlay.Corrections;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.reader.Ledger;
import dev.larkspur.generator.reader.PageContent.EventPage;
import dev.larkspur.generator.reader.PageContent.NoticePage;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SpecFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The way through the house. Pages are read side by side; what comes out depends on the pages
 * alone.
 */
public final class Pipeline {
  private final int threads;
  private final Progress progress;

  /** Works on every core and tells nobody. */
  public Pipeline() {
    this(Runtime.getRuntime().availableProcessors(), Progress.SILENT);
  }

  /** Works on so many threads and tells how far it is. */
  public Pipeline(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * From pages to the model.
   *
   * @throws dev.larkspur.generator.source.UserInputException if there are no pages
   */
  public Reading read(PageSet pages) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    PageReader reader = new PageReader();
    return read(pages, folder, diagnostics, path -> ReadPage.of(folder, path, reader, false));
  }

  private Reading read(
      PageSet pages,
      SpecFolder folder,
      Diagnostics diagnostics,
      Function<String, ReadPage> reader) {
    List<ReadPage> read = readPages(folder, reader);
    Api api = link(pages, read, diagnostics);
    return new Reading(read.size(), api, diagnostics.sorted());
  }

  /**
   * From pages to everything that is wrong with them.
   *
   * @throws dev.larkspur.generator.source.UserInputException if there are no pages
   */
  public Linting lint(PageSet pages) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    PageReader reader = new PageReader();
    List<ReadPage> read = readPages(folder, path -> ReadPage.of(folder, path, reader, true));
    Api api = link(pages, read, diagnostics);
    ApiLint.check(api, diagnostics);
    LinkLint.check(
        read.stream().map(ReadPage::links).filter(Objects::nonNull).toList(), diagnostics);
    SortedMap<String, Ledger> ledgers = new TreeMap<>();
    read.forEach(page -> ledgers.put(page.path(), page.ledger()));
    return new Linting(new Reading(read.size(), api, diagnostics.sorted()), ledgers);
  }

  /**
   * From pages to the names of everything in Java.
   *
   * @throws dev.larkspur.generator.source.UserInputException if there are no pages, or the lock is
   *     none
   */
  public Naming name(PageSet pages, Settings settings) {
    NameLock lock = NameLock.read(pages.lockFile());
    return name(pages, read(pages), lock, settings);
  }

  private static Naming name(PageSet pages, Reading reading, NameLock lock, Settings settings) {
    Diagnostics diagnostics = new Diagnostics();
    JavaNames names = JavaNames.of(reading.api(), settings.basePackage(), lock, diagnostics);
    LockReport.write(lock, names, pages.filter(), diagnostics);
    return new Naming(reading.and(diagnostics), lock, names);
  }

  /**
   * From pages to Java sources and the resources that go with them.
   *
   * @throws dev.larkspur.generator.source.UserInputException if there are no pages, or the lock is
   *     none
   */
  public Generation generate(PageSet pages, Settings settings) {
    return Generation.of(name(pages, settings), settings);
  }

  /**
   * From pages to Java sources in a folder, past everything that is as an earlier run left it. What
   * comes out is what {@link #generate} gives.
   *
   * @param output the source root
   * @param cache where runs leave what they know
   * @throws dev.larkspur.generator.source.UserInputException if there are no pages, or the lock is
   *     none
   */
  public Regeneration regenerate(PageSet pages, Settings settings, Path output, Path cache) {
    Instant started = Instant.now();
    CacheFolder knowledge = new CacheFolder(cache);
    OutputFolder target = new OutputFolder(output);
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    LastRun last = LastRun.of(knowledge, pages, started);
    RunRecord done = last.repeated(settings, folder, diagnostics, target);
    if (done != null) {
      return new RepeatedRun(done, last, knowledge);
    }
    RememberedPages memory = new RememberedPages(folder, last, PageStore.read(knowledge));
    NameLock lock = NameLock.read(pages.lockFile());
    Reading reading = read(pages, folder, diagnostics, memory::read);
    Naming naming = name(pages, reading, lock, settings);
    Api api = Products.only(settings.products(), naming.reading().api());
    return new NewRun(naming, api, settings, target, knowledge, last, memory);
  }

  /** Whether output and lock are what was generated. */
  public OutOfDate check(PageSet pages, Generation generation, Path output) {
    NameLock lock = generation.naming().lock();
    return new OutOfDate(
        new OutputFolder(output).compare(generation.contents()),
        lock.names().isEmpty()
            ? null
            : LockChanges.between(lock, lock(pages, generation.naming())));
  }

  /**
   * The lock that these names lead to. What the last one has of pages that are left out stays:
   * nothing is known of them.
   */
  public NameLock lock(PageSet pages, Naming naming) {
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), new Diagnostics());
    SortedMap<String, String> hashes = PageHashes.of(folder, new Parallel(threads));
    return naming.lock().renewed(hashes, naming.names(), pages.filter());
  }

  /**
   * From two folders of pages, or model files made of them, to what differs.
   *
   * @param filter which pages count, on either side
   * @throws dev.larkspur.generator.source.UserInputException if one of them is neither
   */
  public Comparison compare(Path before, Path after, PageFilter filter) {
    ComparedModel old = ComparedModel.of(before, filter, this);
    ComparedModel now = ComparedModel.of(after, filter, this);
    JavaNames oldNames = old.names(old.lock());
    JavaNames newNames = now.names(now.lockedAfter(old, oldNames));
    return new Comparison(
        old.reading(),
        now.reading(),
        ApiDiff.between(old.reading().api(), oldNames, now.reading().api(), newNames));
  }

  private List<ReadPage> readPages(SpecFolder folder, Function<String, ReadPage> reader) {
    AtomicInteger done = new AtomicInteger();
    int total = folder.pages().size();
    return new Parallel(threads)
        .map(
            folder.pages(),
            path -> {
              ReadPage page = reader.apply(path);
              progress.pagesRead(done.incrementAndGet(), total);
              return page;
            });
  }

  private static Api link(PageSet pages, List<ReadPage> read, Diagnostics diagnostics) {
    List<Operation> operations = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (ReadPage page : read) {
      diagnostics.addAll(page.diagnostics());
      if (page.content() instanceof OperationPage found) {
        operations.add(found.operation());
      } else if (page.content() instanceof EventPage found) {
        events.addAll(found.events());
      } else if (page.content() instanceof NoticePage found) {
        notices.add(found.notice());
      }
    }
    Corrections corrections = corrections(pages, diagnostics);
    List<Operation> named = corrections.ofRows(Linker.named(operations, diagnostics));
    List<Operation> paged = corrections.ofRules(Linker.paged(named));
    return corrections.finish(
        Linker.join(paged, corrections.ofEvents(events), notices, diagnostics));
  }

  private static Corrections corrections(PageSet pages, Diagnostics diagnostics) {
    Overlay overlay = Overlay.read(pages.folder(), diagnostics);
    return new Corrections(overlay, pages.filter().acceptsAll(), diagnostics);
  }
}
