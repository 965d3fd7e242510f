package dev.larkspur.generator.site.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * HTML in which all page text is escaped. Templates write only values of this class without
 * escaping them.
 *
 * @param html the HTML
 */
public record SafeHtml(String html) implements Content {
  public static final SafeHtml EMPTY = new SafeHtml("");

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }

  @Override
  public boolean isEmptyContent() {
    return html.isEmpty();
  }
}
