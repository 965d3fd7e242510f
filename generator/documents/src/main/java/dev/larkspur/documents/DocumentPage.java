package dev.larkspur.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** HTML page of a document. */
final class DocumentPage {
  private static final String TEMPLATE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s</title>
      <link rel="icon" href="%1$sicon.svg">
      <link rel="stylesheet" href="%1$ssite.css">
      <link rel="stylesheet" href="%1$sdocuments.css">
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header>
      <a class="brand" href="%1$sindex.html">Larkspur</a>
      <nav aria-label="Main">
      <a class="menu" href="#documents">Documents</a>
      <a href="%1$sdocs/calling.html">Calling</a>
      <a href="%1$sdocs/events.html">Events</a>
      <a href="%1$sdocs/regenerating.html">Generating</a>
      <a href="%1$sdocs/decisions/index.html">Decisions</a>
      <a href="%1$sapi/index.html">Javadoc</a>
      </nav>
      </header>
      <div class="documents">
      <main id="content" class="document">
      %3$s</main>
      <nav id="documents" class="contents" aria-label="Documents">
      %4$s</nav>
      <aside>
      %5$s</aside>
      </div>
      </body>
      </html>
      """;

  private DocumentPage() {}

  /** Returns the page of a document. */
  static String html(Document document, Navigation navigation) {
    Path folder = document.file().getParent();
    String root = folder == null ? "" : "../".repeat(folder.getNameCount());
    String title = document.title().equals("Larkspur") ? "" : document.title() + " · ";
    return TEMPLATE.formatted(
        root,
        escaped(title + "Larkspur"),
        document.html(),
        contents(document, navigation, root),
        outline(document.headings()));
  }

  private static String contents(Document document, Navigation navigation, String root) {
    StringBuilder html = new StringBuilder();
    for (Map.Entry<String, Map<Path, String>> group : navigation.groups().entrySet()) {
      html.append("<h2>").append(escaped(group.getKey())).append("</h2>\n<ul>\n");
      group
          .getValue()
          .forEach(
              (file, label) -> {
                String page = Links.page(file).toString().replace('\\', '/');
                String current = file.equals(document.file()) ? " aria-current=\"page\"" : "";
                html.append("<li><a href=\"%s%s\"%s>".formatted(root, page, current))
                    .append(escaped(label))
                    .append("</a></li>\n");
              });
      html.append("</ul>\n");
    }
    return html.toString();
  }

  private static String outline(List<Heading> headings) {
    List<Heading> sections = headings.stream().filter(it -> it.level() == 2).toList();
    if (sections.size() < 2) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav aria-labelledby=\"outline\">\n");
    html.append("<h2 id=\"outline\">On this page</h2>\n<ul>\n");
    for (Heading section : sections) {
      html.append("<li><a href=\"#%s\">".formatted(escaped(section.id())))
          .append(escaped(section.text()))
          .append("</a></li>\n");
    }
    return html.append("</ul>\n</nav>\n").toString();
  }

  private static String escaped(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
