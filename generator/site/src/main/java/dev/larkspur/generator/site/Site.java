package dev.larkspur.generator.site;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Products;
import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.site.view.IndexView;
import dev.larkspur.generator.site.view.OperationView;
import dev.larkspur.generator.site.view.PageFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
  private final Linting linting;
  private final SitePaths paths;
  private final MarkdownHtml markdown;
  private final List<AnnouncedEffect> effects;
  private final Announcements announcements;
  private final Templates templates = new Templates();
  private final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();

  private Site(Naming naming, Linting linting, List<String> products) {
    this.api = Products.only(products, naming.reading().inLanguage());
    this.model = JavaModel.of(api, naming.names());
    this.linting = linting;
    this.paths = new SitePaths(api);
    this.markdown = new MarkdownHtml(new PortalLinks(api, paths));
    this.effects = AnnouncedEffects.of(Catalogue.of(api, model));
    this.announcements = new Announcements(effects, paths);
  }

  /**
   * Returns the files of a site by path.
   *
   * @param naming the model of the pages and its Java names
   * @param linting the findings and the ledgers of the same pages
   * @param products the products to describe, such as {@code im} or {@code im.v1}; empty for all
   */
  public static SortedMap<String, byte[]> files(
      Naming naming, Linting linting, List<String> products) {
    return new Site(naming, linting, products).files();
  }

  private SortedMap<String, byte[]> files() {
    ASSETS.forEach(name -> files.put("assets/" + name, asset(name)));
    files.putAll(new SearchIndex(api, paths).files());
    addOperations();
    Overviews overviews = new Overviews(api, paths, effects);
    add("index", overviews.index());
    overviews.products().parallelStream().forEach(view -> add("product", view.frame(), view));
    return new TreeMap<>(files);
  }

  private void addOperations() {
    OperationViews views =
        new OperationViews(paths, markdown, announcements, new SampleValues(model));
    List<JavaOperation> operations = new ArrayList<>();
    for (JavaService service : model.services()) {
      operations.addAll(service.operations());
    }
    operations.parallelStream()
        .forEach(
            called -> {
              String path = Objects.requireNonNull(paths.operation(called.operation().id()));
              OperationView view = views.of(called, path);
              add("operation", view.frame(), view);
            });
  }

  private void add(String template, IndexView view) {
    add(template, view.frame(), view);
  }

  private void add(String template, PageFrame frame, Object view) {
    files.put(frame.path() + HTML, templates.render(template, view));
  }

  private static byte[] asset(String name) {
    try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
