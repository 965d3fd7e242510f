package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A page as the portal hands it out.
 *
 * @param fullPath its own path, whatever alias it was asked for by
 * @param title what it is called
 * @param updateTime when it was changed, as the portal writes it
 * @param content its text in the portal's markup
 */
public record PortalPage(String fullPath, String title, String updateTime, String content) {

  /** Reads the {@code data} of an answer; what it does not say is taken from the tree. */
  static PortalPage read(JsonNode data, TreePage asked) {
    return new PortalPage(
        said(data, "fullPath", asked.fullPath()),
        said(data, "title", said(data, "name", asked.name())),
        said(data, "updateTime", asked.updateTime()),
        data.path("content").asText());
  }

  /**
   * The page as a file: front matter, an empty line, the text as it is. Line ends become {@code
   * \n}, so that the same page is the same bytes on every machine.
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

  /** A JSON string is a YAML string; on one line, so that it cannot end the front matter. */
  private static String quoted(String value) {
    return TextNode.valueOf(PrintableLine.line(value)).toString();
  }

  private static String said(JsonNode data, String name, String otherwise) {
    String value = data.path(name).asText();
    return value.isBlank() ? otherwise : value;
  }
}
