package dev.larkspur.generator.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgolden.update} rewrites the expected files. */
class MarkdownFilesTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path CASES = PROJECT.resolve("generator/core/src/test/resources/golden");
  private static final Path EXPECTED =
      PROJECT.resolve("generator/site/src/test/resources/markdown");
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  /** The headings of pages, besides titles and those of alternatives of a body. */
  private static final Set<String> HEADINGS =
      Set.of(
          "Request",
          "Headers",
          "Path parameters",
          "Query parameters",
          "Request example",
          "Response",
          "Response example",
          "Errors",
          "Sub-errors of codes that the page does not list",
          "Announced changes",
          "Corrections of the page",
          "Fields",
          "Example",
          "Answer",
          "Example of an answer",
          "Operations",
          "Events",
          "Callbacks",
          "Products",
          "Notices");

  private record Written(Api api, Map<String, String> files) {
    static Written of(Path folder) {
      Naming naming = new Pipeline().name(PageSet.of(folder), Settings.DEFAULT);
      Api api = naming.reading().inLanguage();
      Catalogue catalogue = Catalogue.of(api, JavaModel.of(api, naming.names()));
      return new Written(api, new TreeMap<>(MarkdownFiles.of(api, catalogue, new Flat())));
    }
  }

  /** Paths without escaping. */
  private static final class Flat implements MarkdownFiles.Paths {
    @Override
    public @Nullable String operation(OperationId id) {
      return "operations/" + id;
    }

    @Override
    public @Nullable String event(String type) {
      return "events/" + type;
    }

    @Override
    public @Nullable String product(String name) {
      return "products/" + name;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body-alternatives",
        "callback",
        "descriptions",
        "errors",
        "event",
        "hostile",
        "notices",
        "paged-list",
        "recursion",
        "response-kinds"
      })
  void pagesBecomeTheExpectedMarkdown(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    Written.of(CASES.resolve(name))
        .files()
        .forEach(
            (path, content) -> text.append("<<< ").append(path).append(" >>>\n").append(content));
    Path expected = EXPECTED.resolve(name + ".md");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, text);
    }

    assertThat(text.toString()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void pageTextDoesNotChangeTheStructureOfADocument(Path folder) {
    Written.of(folder)
        .files()
        .forEach(
            (path, content) -> {
              Structure structure = new Structure();
              PARSER.parse(content).accept(structure);

              assertThat(structure.unexpected).as(path).isEmpty();
              assertThat(structure.titles).as(path).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyFieldErrorAndKnownValueIsOnThePage(Path folder) {
    Written written = Written.of(folder);
    for (Operation operation : written.api().operations()) {
      String page = written.files().get("operations/" + operation.id() + ".md");
      assertNames(page, operation.request().headers());
      assertNames(page, operation.request().pathParameters());
      assertNames(page, operation.request().queryParameters());
      if (operation.request().body() != null) {
        assertNames(page, operation.request().body().fields());
      }
      assertNames(page, operation.response().fields());
      for (ErrorCode error : operation.errors()) {
        assertThat(page).contains("- `" + error.code() + "`");
        error.subErrors().forEach(sub -> assertThat(page).contains("- `" + sub.code() + "`"));
      }
    }
    for (Event event : written.api().events()) {
      assertNames(written.files().get("events/" + event.id() + ".md"), event.fields());
    }
  }

  private static void assertNames(@Nullable String page, List<Field> fields) {
    for (Field field : fields) {
      assertThat(page).contains("- " + MarkdownSyntax.code(field.name()));
      field
          .enumItems()
          .forEach(
              item -> assertThat(page).contains("- value " + MarkdownSyntax.code(item.value())));
      assertNames(page, field.fields());
    }
  }

  static Stream<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> cases = Files.list(CASES)) {
      cases.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    folders.removeIf(folder -> !hasPages(folder));
    folders.add(PROJECT.resolve("spec"));
    String corpus = System.getProperty("larkspur.corpus");
    if (corpus != null && Files.isDirectory(Path.of(corpus))) {
      folders.add(Path.of(corpus));
    }
    return folders.stream();
  }

  private static boolean hasPages(Path folder) {
    return !new Pipeline().read(PageSet.of(folder)).api().operations().isEmpty();
  }

  /** Collects what page text must not create. */
  private static final class Structure extends AbstractVisitor {
    private final List<String> unexpected = new ArrayList<>();
    private int titles;

    @Override
    public void visit(Heading heading) {
      String text = heading.getFirstChild() instanceof Text first ? first.getLiteral() : "";
      boolean body = text.startsWith("Body (") || heading.getLevel() == 4;
      if (heading.getParent().getParent() != null) {
        unexpected.add("heading inside of a block: " + text);
      } else if (heading.getLevel() == 1) {
        titles++;
      } else if (!body && !HEADINGS.contains(text)) {
        unexpected.add("heading: " + text);
      }
    }

    @Override
    public void visit(HtmlBlock html) {
      unexpected.add("HTML: " + html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      unexpected.add("HTML: " + html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
      unexpected.add("line");
    }

    @Override
    public void visit(Image image) {
      unexpected.add("image: " + image.getDestination());
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        unexpected.add("table");
      }
    }

    @Override
    public void visit(BlockQuote quote) {
      if (quote.getParent().getParent() != null) {
        unexpected.add("quote inside of a block");
      }
      visitChildren(quote);
    }

    @Override
    public void visit(Link link) {
      String target = link.getDestination();
      if (!target.startsWith("https://") && !target.endsWith(".md")) {
        unexpected.add("link: " + target);
      }
      visitChildren(link);
    }
  }
}
