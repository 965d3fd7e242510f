package dev.larkspur.generator.site;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Products;
import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.site.markdown.MarkdownFiles;
import dev.larkspur.generator.site.view.CoverageView;
import dev.larkspur.generator.site.view.ErrorIndexView;
import dev.larkspur.generator.site.view.ErrorsView;
import dev.larkspur.generator.site.view.EventView;
import dev.larkspur.generator.site.view.FindingIndexView;
import dev.larkspur.generator.site.view.FindingsView;
import dev.larkspur.generator.site.view.IndexView;
import dev.larkspur.generator.site.view.ListView;
import dev.larkspur.generator.site.view.NoticeView;
import dev.larkspur.generator.site.view.NoticesView;
import dev.larkspur.generator.site.view.OperationView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.ScopesView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A static site about an API: plain files that need no server and no network.
 *
 * <p>The files depend only on the pages, the lock and the settings.
 */
public final class Site {
  private static final String HTML = ".html";
  private static final List<String> ASSETS = List.of("site.css", "site.js", "icon.svg");

  private final Api api;
  private final JavaModel model;
  private final boolean wholeApi;
  private final Linting linting;
  private final Path folder;
  private final SitePaths paths;
  private final MarkdownHtml markdown;
  private final Catalogue catalogue;
  private final List<AnnouncedEffect> effects;
  private final Announcements announcements;
  private final Templates templates = new Templates();
  private final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();

  private Site(Naming naming, Linting linting, Path folder, List<String> products) {
    this.api = Products.only(products, naming.reading().inLanguage());
    this.model = JavaModel.of(api, naming.names());
    this.wholeApi = products.isEmpty();
    this.linting = linting;
    this.folder = folder;
    this.paths = new SitePaths(api);
    this.markdown = new MarkdownHtml(new PortalLinks(api, paths));
    this.catalogue = Catalogue.of(api, model);
    this.effects = AnnouncedEffects.of(catalogue);
    this.announcements = new Announcements(effects, paths);
  }

  /**
   * Returns the files of a site by path.
   *
   * @param naming the model of the pages and its Java names
   * @param linting the findings and the ledgers of the same pages
   * @param folder the folder of the pages, for the lines of findings
   * @param products the products to describe, such as {@code im} or {@code im.v1}; empty for all
   */
  public static SortedMap<String, byte[]> files(
      Naming naming, Linting linting, Path folder, List<String> products) {
    return new Site(naming, linting, folder, products).files();
  }

  private SortedMap<String, byte[]> files() {
    ASSETS.forEach(name -> files.put("assets/" + name, asset(name)));
    files.putAll(new SearchIndex(api, paths).files());
    MarkdownFiles.of(api, catalogue, paths)
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    List<OperationView> operations = operations();
    addAll("operation", operations, OperationView::frame);
    List<EventView> events = events();
    addAll("event", events, EventView::frame);
    SiteLines lines = new SiteLines(paths);
    Overviews overviews = new Overviews(api, paths, lines);
    IndexView index = overviews.index();
    add("index", index.frame(), index);
    addAll("list", overviews.products(), ListView::frame);
    addAll("list", List.of(overviews.events()), ListView::frame);
    ErrorPages errors = new ErrorPages(api, paths, markdown);
    addAll("errors", errors.pages(), ErrorsView::frame);
    addAll("errorIndex", List.of(errors.index()), ErrorIndexView::frame);
    ScopePages scopes = new ScopePages(api, paths);
    addAll("scopes", List.of(scopes.page()), ScopesView::frame);
    NoticePages notices = new NoticePages(api, paths, markdown, effects);
    addAll("notices", List.of(notices.calendar()), NoticesView::frame);
    addAll("notice", notices.pages(), NoticeView::frame);
    DeprecatedPages deprecated = new DeprecatedPages(operations, events, lines, scopes.history());
    addAll("list", List.of(deprecated.page()), ListView::frame);
    SourcePages sources = new SourcePages(api, paths, wholeApi);
    FindingPages findings = new FindingPages(linting, folder, sources);
    addAll("findings", findings.pages(), FindingsView::frame);
    addAll("findingIndex", List.of(findings.index()), FindingIndexView::frame);
    CoverageView coverage = new CoveragePages(linting, sources, paths).page();
    add("coverage", coverage.frame(), coverage);
    return new TreeMap<>(files);
  }

  private List<OperationView> operations() {
    OperationViews views =
        new OperationViews(paths, markdown, announcements, new SampleValues(model));
    List<JavaOperation> operations = new ArrayList<>();
    model.services().forEach(service -> operations.addAll(service.operations()));
    return operations.parallelStream()
        .map(called -> views.of(called, paths.of(called.operation().id())))
        .toList();
  }

  private List<EventView> events() {
    EventViews views = new EventViews(paths, markdown, announcements);
    List<JavaEvent> events = new ArrayList<>();
    model.services().forEach(service -> events.addAll(service.events()));
    return events.parallelStream()
        .map(received -> views.of(received, paths.of(received.event())))
        .toList();
  }

  private <V> void addAll(String template, List<V> views, Function<V, PageFrame> frame) {
    views.parallelStream().forEach(view -> add(template, frame.apply(view), view));
  }

  private void add(String template, PageFrame frame, Object view) {
    byte[] previous = files.put(frame.path() + HTML, templates.render(template, view));
    if (previous != null) {
      throw new IllegalStateException("Two pages have the path " + frame.path());
    }
  }

  /** Returns a file that the site contains unchanged. */
  static byte[] asset(String name) {
    try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
