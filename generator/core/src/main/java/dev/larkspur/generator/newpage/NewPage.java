package dev.larkspur.generator.newpage;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A new page for an operation, in the language of the pages near it.
 *
 * @param id the id of the operation
 * @param path the path of the page below the folder of pages
 * @param text the text of the page
 */
public record NewPage(OperationId id, String path, String text) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2,}");
  private static final Pattern PATH = Pattern.compile("(/:?[A-Za-z0-9_-]+)+");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /**
   * Creates a page for the operation with this id. The request line is a guess.
   *
   * @param folder the folder of pages, which may be missing
   * @throws UserInputException if the id is invalid
   */
  public static NewPage of(Path folder, String id) {
    if (!ID.matcher(id).matches()) {
      throw new UserInputException(
          "Invalid operation \"" + id + "\"; expected project.version.resource.method.",
          "Use an id such as im.v1.message.reply, or a method and a path.");
    }
    OperationId operation = OperationId.parse(id);
    String path = "/open-apis/" + operation.toString().replace('.', '/');
    return of(folder, operation, guessedMethod(operation.method()), path);
  }

  /**
   * Creates a page for an operation with this request line. Its id is derived from the path and
   * written into the page.
   *
   * @param folder the folder of pages, which may be missing
   * @throws UserInputException if the method or path is invalid
   */
  public static NewPage of(Path folder, String httpMethod, String path) {
    String method = httpMethod.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw new UserInputException(
          "Invalid HTTP method \"" + httpMethod + "\"; expected GET, POST, PUT, PATCH or DELETE.",
          null);
    } else if (!PATH.matcher(path).matches()) {
      throw new UserInputException(
          "Invalid path \"" + path + "\"; expected a path such as /open-apis/im/v1/messages/:id.",
          null);
    }
    String draft = new PageTemplate(Vocabulary.all().get(0), null, method, path).text();
    return of(folder, idOf(draft), method, path);
  }

  private static NewPage of(Path folder, OperationId id, String method, String path) {
    String folders = id.resource().isEmpty() ? "" : id.resource().replace('.', '/') + "/";
    String file = id.project() + "-" + id.version() + "/" + folders + id.method() + ".md";
    Vocabulary words = NearbyLanguage.words(folder, file);
    return new NewPage(id, file, new PageTemplate(words, id, method, path).text());
  }

  /** Returns the id that the reader derives from the page. */
  private static OperationId idOf(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = new SourceFile("new.md", text);
    if (new PageReader().read(PageParser.parse(file, diagnostics), diagnostics, new Ledger())
        instanceof OperationPage page) {
      return page.operation().id();
    }
    throw new IllegalStateException("A new page cannot be read: " + diagnostics.sorted());
  }

  private static String guessedMethod(String name) {
    String word = name.toUpperCase(Locale.ROOT);
    if (word.equals("LIST")) {
      return "GET";
    }
    return METHODS.stream().filter(word::equals).findFirst().orElse("POST");
  }

  /** Returns the parameters of a path, in order and without repetitions. */
  static String[] parameters(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(segment -> segment.startsWith(":"))
        .map(segment -> segment.substring(1))
        .distinct()
        .toArray(String[]::new);
  }
}
