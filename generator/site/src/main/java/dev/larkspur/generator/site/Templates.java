package dev.larkspur.generator.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The templates, which are compiled with this module. */
final class Templates {
  private static final String PACKAGE = "dev.larkspur.generator.site.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /**
   * Returns a page as UTF-8.
   *
   * @param name the name of the template, without the extension
   * @param view its parameter
   */
  byte[] render(String name, Object view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(name + ".jte", view, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
