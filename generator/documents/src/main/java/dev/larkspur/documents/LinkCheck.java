package dev.larkspur.documents;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Check that each relative link of a site leads to a file, and each fragment to an element. */
final class LinkCheck {
  /** Javadoc of JDK 17 writes links to groups of packages that this page does not have. */
  private static final Path WITHOUT_SECTIONS = Path.of(Documents.API, "constant-values.html");

  private final Path site;
  private final Map<Path, Set<String>> ids = new HashMap<>();
  private final Map<Path, Set<String>> links = new HashMap<>();

  private LinkCheck(Path site) {
    this.site = site;
  }

  /** Returns the links that lead nowhere, as messages. */
  static List<String> of(Path site) throws IOException {
    LinkCheck check = new LinkCheck(site);
    for (Path page : SiteFolder.pages(site)) {
      check.read(page);
    }
    return check.problems();
  }

  private void read(Path page) throws IOException {
    Set<String> pageIds = new HashSet<>();
    Set<String> pageLinks = new HashSet<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      pageIds.add(element.id());
      if (element.nameIs("a")) {
        pageIds.add(element.attr("name"));
      }
      for (String attribute : List.of("href", "src")) {
        if (element.hasAttr(attribute)) {
          pageLinks.add(element.attr(attribute));
        }
      }
    }
    ids.put(page, pageIds);
    links.put(page, pageLinks);
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    links.forEach(
        (page, targets) -> {
          for (String target : targets) {
            String problem = problem(page, target);
            if (problem != null) {
              problems.add(site.relativize(page) + ": " + target + ": " + problem);
            }
          }
        });
    problems.sort(null);
    return problems;
  }

  private @Nullable String problem(Path page, String target) {
    if (target.matches("(?s)[a-z]+:.*")) {
      return null;
    }
    URI uri;
    try {
      uri = URI.create(target);
    } catch (IllegalArgumentException e) {
      return "not a URI";
    }
    Path file = page;
    if (uri.getPath() != null && !uri.getPath().isEmpty()) {
      file = Objects.requireNonNull(page.getParent()).resolve(uri.getPath()).normalize();
    }
    if (!file.startsWith(site.normalize()) || !Files.isRegularFile(file)) {
      return "leads nowhere";
    }
    Set<String> targets = ids.get(file);
    return uri.getFragment() == null
            || uri.getFragment().isEmpty()
            || site.relativize(file).equals(WITHOUT_SECTIONS)
            || targets == null
            || targets.contains(uri.getFragment())
        ? null
        : "the page has no such section";
  }
}
