package dev.larkspur.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Program of the build that writes the site of documents and checks its links. */
public final class Documents {
  /** The folder of Javadoc in the site. */
  static final String API = "api";

  private Documents() {}

  /**
   * Writes the site.
   *
   * @param args the folder of the project and the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]).toRealPath();
    Path site = Path.of(args[1]);
    SiteFolder.clear(site);
    Javadoc javadoc = Javadoc.write(project, site.resolve(API));
    List<String> problems = new ArrayList<>(write(project, site, javadoc));
    problems.addAll(LinkCheck.of(site));
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
    System.out.println("Documents: " + site.resolve("index.html"));
  }

  /** Writes the pages and the files that they use, and returns the problems of the documents. */
  static List<String> write(Path project, Path site, Javadoc javadoc) throws IOException {
    List<String> problems = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    Links links = new Links(project, site, javadoc, problems);
    for (Path file : Navigation.documents(project)) {
      documents.add(Document.read(project, file, links));
    }
    Navigation navigation = Navigation.read().with(documents);
    for (Document document : documents) {
      Path target = site.resolve(document.target());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.writeString(target, DocumentPage.html(document, navigation));
    }
    copy("/dev/larkspur/generator/site/site.css", site.resolve("site.css"));
    copy("/dev/larkspur/generator/site/icon.svg", site.resolve("icon.svg"));
    copy("/dev/larkspur/documents/documents.css", site.resolve("documents.css"));
    return problems;
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream(resource)) {
      Files.write(target, Objects.requireNonNull(in, resource).readAllBytes());
    }
  }
}
