package dev.larkspur.generator.newpage;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.UserInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page to begin with, for an operation that has none yet.
 *
 * @param id the operation as the page describes it
 * @param path where it belongs below the folder of pages
 * @param text the page
 */
public record NewPage(OperationId id, String path, String text) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2,}");
  private static final Pattern PATH = Pattern.compile("(/:?[A-Za-z0-9_-]+)+");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /**
   * A page for an operation of this name; the request line is a guess to be corrected.
   *
   * @throws UserInputException if that is no name of an operation
   */
  public static NewPage of(String id) {
    if (!ID.matcher(id).matches()) {
      throw new UserInputException(
          "\"" + id + "\" is no operation; expected project.version.resource.method.",
          "Write something like im.v1.message.reply, or a method and a path.");
    }
    OperationId operation = OperationId.parse(id);
    String path = "/open-apis/" + operation.toString().replace('.', '/');
    return of(operation, guessedMethod(operation.method()), path);
  }

  /**
   * A page for an operation with this request line; it is named after its path.
   *
   * @throws UserInputException if that is no request line
   */
  public static NewPage of(String httpMethod, String path) {
    String method = httpMethod.toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw new UserInputException(
          "\"" + httpMethod + "\" is no HTTP method; expected GET, POST, PUT, PATCH or DELETE.",
          null);
    } else if (!PATH.matcher(path).matches()) {
      throw new UserInputException(
          "\"" + path + "\" is no path; expected something like /open-apis/im/v1/messages/:id.",
          null);
    }
    return of(null, method, path);
  }

  private static NewPage of(@Nullable OperationId id, String method, String path) {
    String text = new PageSkeleton(id, method, path).text();
    OperationId read = idOf(text);
    String folders = read.resource().isEmpty() ? "" : read.resource().replace('.', '/') + "/";
    return new NewPage(
        read, read.project() + "-" + read.version() + "/" + folders + read.method() + ".md", text);
  }

  /** What the reader makes of a page is what it describes. */
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

  /** The parameters of a path, in order. */
  static String[] parameters(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(segment -> segment.startsWith(":"))
        .map(segment -> segment.substring(1))
        .distinct()
        .toArray(String[]::new);
  }
}
