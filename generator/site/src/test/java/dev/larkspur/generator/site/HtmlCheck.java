package dev.larkspur.generator.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what no page of a site may contain. */
final class HtmlCheck {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "script",
          "body",
          "header",
          "nav",
          "main",
          "aside",
          "footer",
          "section",
          "form",
          "label",
          "input",
          "div",
          "span",
          "p",
          "a",
          "h1",
          "h2",
          "h3",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "code",
          "pre",
          "kbd",
          "b",
          "i",
          "em",
          "strong",
          "br",
          "hr",
          "blockquote",
          "details",
          "summary",
          "time");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'none'";

  private final BuiltSite site;
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private HtmlCheck(BuiltSite site) {
    this.site = site;
  }

  /** Returns the problems of all pages. */
  static List<String> problems(BuiltSite site) {
    HtmlCheck check = new HtmlCheck(site);
    Map<String, Document> pages = new HashMap<>();
    for (String path : site.pages()) {
      Document page = site.page(path);
      pages.put(path, page);
      check.collectAnchors(path, page);
    }
    pages.forEach(check::check);
    return check.problems;
  }

  private void collectAnchors(String path, Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        problems.add(path + ": the id " + element.id() + " is used twice");
      }
    }
    anchors.put(path, ids);
  }

  private void check(String path, Document page) {
    Element first = page.head().child(1);
    if (!first.attr("http-equiv").equals("Content-Security-Policy")
        || !first.attr("content").equals(POLICY)) {
      problems.add(path + ": the policy is not the first element after the encoding");
    }
    if (page.select("script").size() != 1 || !page.select("script").text().isEmpty()) {
      problems.add(path + ": not exactly one script from a file");
    }
    if (page.select("h1").size() != 1 || page.select("main").size() != 1) {
      problems.add(path + ": not exactly one heading of the page and one main part");
    }
    checkHeadings(path, page);
    for (Element element : page.getAllElements()) {
      if (!ELEMENTS.contains(element.tagName()) && !element.tagName().equals("#root")) {
        problems.add(path + ": element " + element.tagName());
      }
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")) {
          problems.add(path + ": attribute " + attribute);
        }
      }
    }
    for (Element link : page.select("[href], [src]")) {
      checkTarget(path, link.hasAttr("href") ? link.attr("href") : link.attr("src"), link);
    }
  }

  private void checkHeadings(String path, Document page) {
    int level = 0;
    for (Element heading : page.select("main h1, main h2, main h3")) {
      int next = heading.tagName().charAt(1) - '0';
      if (next > level + 1) {
        problems.add(path + ": a heading of level " + next + " follows one of level " + level);
      }
      level = next;
    }
  }

  private void checkTarget(String path, String target, Element link) {
    if (target.startsWith("https://")) {
      if (!link.tagName().equals("a")) {
        problems.add(path + ": loads " + target);
      }
      return;
    }
    if (target.contains(":") || target.startsWith("//") || target.startsWith("/")) {
      problems.add(path + ": target " + target);
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String resolved = file.isEmpty() ? path : URI.create(path).resolve(file).toString();
    if (!site.files().containsKey(resolved)) {
      problems.add(path + ": links to the missing file " + target);
    } else if (hash >= 0
        && !anchors.getOrDefault(resolved, Set.of()).contains(target.substring(hash + 1))) {
      problems.add(path + ": links to the missing element " + target);
    }
  }
}
