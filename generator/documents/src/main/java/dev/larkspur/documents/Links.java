package dev.larkspur.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Targets of links in the site. A document becomes a page, a file that readers use is copied, and
 * everything else is shown in the repository.
 */
final class Links {
  private static final String REPOSITORY = "https://github.com/larkspur-dev/larkspur/blob/HEAD/";
  private static final Set<String> COPIED = Set.of("LICENSE", "NOTICE");

  private final Path project;
  private final Path site;
  private final Javadoc javadoc;
  private final List<String> problems;

  /**
   * @param problems receives links of documents that lead nowhere
   */
  Links(Path project, Path site, Javadoc javadoc, List<String> problems) {
    this.project = project;
    this.site = site;
    this.javadoc = javadoc;
    this.problems = problems;
  }

  /** Returns the path of the page of a document in the site. */
  static Path page(Path document) {
    String name = String.valueOf(document.getFileName());
    return document.resolveSibling(
        name.equals("README.md") ? "index.html" : name.replaceFirst("\\.md$", ".html"));
  }

  /**
   * Returns the target in the site.
   *
   * @param document the document with the link, below the project
   */
  String target(Path document, String destination) throws IOException {
    if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
      return destination;
    }
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : destination.substring(hash);
    String name = hash < 0 ? destination : destination.substring(0, hash);
    Path file = document.resolveSibling(name).normalize();
    if (!Files.exists(project.resolve(file))) {
      problems.add(document + ": " + destination + " leads nowhere");
      return destination;
    }
    if (Navigation.isDocument(file)) {
      return relative(document, page(file)) + fragment;
    }
    if (COPIED.contains(file.toString()) || name.endsWith(".schema.json")) {
      copy(file);
      return relative(document, file);
    }
    return REPOSITORY + file.toString().replace('\\', '/') + fragment;
  }

  /** Returns the link to the Javadoc of a type that code in a document names, or null. */
  @Nullable String api(Path document, String code) {
    String page = javadoc.page(code);
    return page == null ? null : relative(document, Path.of(Documents.API).resolve(page));
  }

  private void copy(Path file) throws IOException {
    Path target = site.resolve(file);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.write(target, Files.readAllBytes(project.resolve(file)));
  }

  private static String relative(Path document, Path target) {
    Path folder = document.getParent();
    Path path = folder == null ? target : folder.relativize(target);
    return path.toString().replace('\\', '/');
  }
}
