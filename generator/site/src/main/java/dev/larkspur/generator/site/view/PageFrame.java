package dev.larkspur.generator.site.view;

/**
 * What surrounds the content of a page.
 *
 * @param title the title of the document
 * @param path the path of the page below the folder of the site, without the extension
 * @param part the part of the site that the page belongs to
 */
public record PageFrame(String title, String path, Part part) {
  /** A part of the site, which has a link on each page. */
  public enum Part {
    OPERATIONS("Operations", "index"),
    EVENTS("Events", "events/index"),
    ERRORS("Errors", "errors/index"),
    SCOPES("Scopes", "scopes"),
    NOTICES("Notices", "notices/index"),
    DEPRECATED("Deprecated", "deprecated"),
    FINDINGS("Findings", "findings/index"),
    COVERAGE("Coverage", "coverage");

    private final String title;
    private final String path;

    Part(String title, String path) {
      this.title = title;
      this.path = path;
    }

    public String title() {
      return title;
    }

    public String path() {
      return path;
    }
  }

  /** Returns the relative path of the folder of the site: empty or {@code ../}. */
  public String root() {
    return path.indexOf('/') < 0 ? "" : "../";
  }
}
