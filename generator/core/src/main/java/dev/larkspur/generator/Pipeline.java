package dev.larkspur.generator;

import dev.larkspur.generator.alignment.Alignment;
import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.linker.LanguageJoiner;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.lint.ApiLint;
import dev.larkspur.generator.lint.LinkLint;
import dev.larkspur.generator.lint.RepeatedFindings;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.overlay.Corrections;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.reader.PageContent.EventPage;
import dev.larkspur.generator.reader.PageContent.NoticePage;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.PageForm;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runs the stages: read, correct, link, name, emit. Pages are read in parallel; the result depends
 * on the pages alone.
 */
public final class Pipeline {
  private final Parallel parallel;
  private final Progress progress;

  /** Creates a pipeline that uses all processors and reports no progress. */
  public Pipeline() {
    this(Runtime.getRuntime().availableProcessors(), Progress.SILENT);
  }

  /** Creates a pipeline with the given number of threads. */
  public Pipeline(int threads, Progress progress) {
    this.parallel = new Parallel(threads);
    this.progress = progress;
  }

  /**
   * Generates Java sources and the resources that belong to them.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, or the
   *     lock is invalid
   */
  public Generation generate(PageSet pages, Settings settings) {
    NameLock lock = NameLock.read(pages.lockFile());
    Naming naming = Naming.of(read(pages, lock), lock, pages.filter(), settings);
    return Generation.of(naming, settings);
  }

  /**
   * Reads pages into the model.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, or the
   *     lock is invalid
   */
  public Reading read(PageSet pages) {
    return read(pages, NameLock.read(pages.lockFile()));
  }

  /**
   * Reads pages into the model. Pages keep the ids that a lock holds for them.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages
   */
  Reading read(PageSet pages, NameLock lock) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    PageReader reader = new PageReader();
    return read(pages, folder, path -> ReadPage.of(folder, path, reader, false), lock, diagnostics);
  }

  /**
   * Reads pages into the model with the given reader, which may know results of earlier runs.
   *
   * @param folder the pages as they were found
   * @param reader reads the page at a path; called from several threads
   * @param lock the ids that pages keep
   * @param diagnostics what was reported when the pages were found
   */
  public Reading read(
      PageSet pages,
      SpecFolder folder,
      Function<String, ReadPage> reader,
      NameLock lock,
      Diagnostics diagnostics) {
    List<ReadPage> read = readEach(folder, reader);
    Api api = link(pages, read, lock, diagnostics);
    return new Reading(read.size(), api, pages.language(), forms(read), diagnostics.sorted());
  }

  /**
   * Reads pages into the model and reports everything that is wrong with them.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, or the
   *     lock is invalid
   */
  public Linting lint(PageSet pages) {
    NameLock lock = NameLock.read(pages.lockFile());
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    PageReader reader = new PageReader();
    List<ReadPage> read = readEach(folder, path -> ReadPage.of(folder, path, reader, true));
    Api api = link(pages, read, lock, diagnostics);
    ApiLint.check(api, diagnostics);
    LinkLint.check(
        read.stream().map(ReadPage::links).filter(Objects::nonNull).toList(), diagnostics);
    SortedMap<String, Ledger> ledgers = new TreeMap<>();
    read.forEach(page -> ledgers.put(page.path(), page.ledger()));
    List<Diagnostic> all = diagnostics.sorted();
    List<Diagnostic> findings =
        RepeatedFindings.joined(all.stream().filter(found -> !found.rule().isOnPurpose()).toList());
    return new Linting(
        new Reading(read.size(), api, pages.language(), forms(read), findings),
        all.stream().filter(found -> found.rule().isOnPurpose()).toList(),
        ledgers);
  }

  /**
   * Reads pages into the model and assigns the Java names.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, or the
   *     lock is invalid
   */
  public Naming name(PageSet pages, Settings settings) {
    return name(pages, NameLock.read(pages.lockFile()), settings);
  }

  /**
   * Reads pages into the model and assigns the Java names with the given lock.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages
   */
  public Naming name(PageSet pages, NameLock lock, Settings settings) {
    return Naming.of(read(pages, lock), lock, pages.filter(), settings);
  }

  /**
   * Reads a model file and assigns the Java names, without a lock.
   *
   * @throws dev.larkspur.generator.source.UserInputException if it is not a model file
   */
  public Naming name(Path modelFile, Settings settings) {
    ComparedModel model = ComparedModel.of(modelFile, PageFilter.ALL, NameLock.EMPTY, this);
    return Naming.of(model.reading(), NameLock.EMPTY, PageFilter.ALL, settings);
  }

  /** Compares output folder and lock with what was generated. */
  public CheckResult check(PageSet pages, Generation generation, Path output) {
    NameLock lock = generation.naming().lock();
    return new CheckResult(
        new OutputFolder(output).compare(generation.contents()),
        lock.names().isEmpty()
            ? null
            : LockChanges.between(lock, generation.naming().renewedLock(pages.filter())));
  }

  /**
   * Compares two folders of pages, or model files made of them. Newer pages without a lock keep the
   * names of the older ones.
   *
   * @param filter the pages to compare, on both sides
   * @throws dev.larkspur.generator.source.UserInputException if one of the paths is neither
   */
  public Comparison compare(Path before, Path after, PageFilter filter) {
    ComparedModel.requireExisting(before);
    ComparedModel.requireExisting(after);
    ComparedModel older =
        ComparedModel.of(before, filter, ComparedModel.lockBesideNewer(before, after), this)
            .named();
    ComparedModel newer = ComparedModel.of(after, filter, older.kept(), this);
    Alignment alignment =
        Alignment.of(
            older.reading().api(),
            older.reading().forms(),
            newer.reading().api(),
            newer.reading().forms());
    return alignment.isNeeded()
        ? Comparison.of(older.aligned(alignment), newer.aligned(alignment), alignment)
        : Comparison.of(older, newer);
  }

  private List<ReadPage> readEach(SpecFolder folder, Function<String, ReadPage> reader) {
    AtomicInteger done = new AtomicInteger();
    int total = folder.pages().size();
    return parallel.map(
        folder.pages(),
        path -> {
          ReadPage page = reader.apply(path);
          progress.pagesRead(done.incrementAndGet(), total);
          return page;
        });
  }

  /** Links what was read. The overlay corrects operations and events before, and names after. */
  private static Api link(
      PageSet pages, List<ReadPage> read, NameLock lock, Diagnostics diagnostics) {
    LockedIds locked = lock.ids();
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
    LanguageJoiner joiner = new LanguageJoiner(Vocabulary.languages(), levels(read), diagnostics);
    List<Operation> identified = Linker.named(joiner.operations(operations), locked, diagnostics);
    Overlay overlay = Overlay.read(pages.folder(), diagnostics);
    Corrections corrections =
        new Corrections(overlay, pages.filter().acceptsAll(), pages.language(), diagnostics);
    Api api =
        Linker.join(
            corrections.ofOperations(identified, Linker::paged),
            corrections.ofEvents(joiner.events(events)),
            joiner.notices(notices),
            locked,
            lock.types(),
            diagnostics);
    return corrections.withNames(ClassLimits.fit(api, diagnostics));
  }

  /** Returns whether the notation of a page, by path, shows the levels of rows. */
  private static Predicate<String> levels(List<ReadPage> read) {
    Set<String> flat = new HashSet<>();
    for (ReadPage page : read) {
      if (page.form() != null && !page.form().notation().hasLevels()) {
        flat.add(page.path());
      }
    }
    return path -> !flat.contains(path);
  }

  private static SortedMap<String, PageForm> forms(List<ReadPage> read) {
    SortedMap<String, PageForm> forms = new TreeMap<>();
    for (ReadPage page : read) {
      PageForm form = page.form();
      if (form != null
          && (page.content() instanceof OperationPage || page.content() instanceof EventPage)) {
        forms.put(page.path(), form);
      }
    }
    return forms;
  }
}
