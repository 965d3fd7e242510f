package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Page of the portal.
 *
 * @param fullPath the canonical path of the page
 * @param title the title
 * @param updateTime the time of the last change, as the portal writes it
 * @param content the text in the markup of the portal
 */
public record PortalPage(String fullPath, String title, String updateTime, String content) {

  /** Reads the {@code data} of a response; missing values are taken from the tree. */
  static PortalPage read(JsonNode data, TreePage asked) {
    return new PortalPage(
        textOf(data, "fullPath", asked.fullPath()),
        textOf(data, "title", textOf(data, "name", asked.name())),
        textOf(data, "updateTime", asked.updateTime()),
        data.path("content").asText());
  }

  /**
   * Returns the content of the file: front matter, an empty line and the text. Line separators
   * become {@code \n}, so that the bytes do not depend on the system.
   */
  public String text() {
    String body = content.replace("\r\n", "\n").replace('\r', '\n');
    return "---\ntitle: "
        + quoted(title)
        + "\nfullPath: "
        + quoted(fullPath)
        + "\nupdateTime: "
        + quoted(updateTime)
        + "\n---\n\n"
        + body
        + (body.endsWith("\n") ? "" : "\n");
  }

  /**
   * Returns a JSON string, which is also YAML, on one line so that it cannot end the front matter.
   */
  private static String quoted(String value) {
    return TextNode.valueOf(PrintableLine.line(value)).toString();
  }

  private static String textOf(JsonNode data, String name, String otherwise) {
    String value = data.path(name).asText();
    return PrintableLine.line(value).isEmpty() ? otherwise : value;
  }
}
