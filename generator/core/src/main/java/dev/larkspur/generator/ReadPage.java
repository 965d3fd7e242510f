package dev.larkspur.generator;

import dev.larkspur.generator.lint.PageLinks;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageForm;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of reading one page.
 *
 * @param path the path of the page below its folder
 * @param content the content of the page; null if it could not be read at all
 * @param form the notation and the language of the page; null if it could not be read at all
 * @param links the links of the page; null unless requested
 * @param ledger how much of the page is in the model
 * @param diagnostics the diagnostics of the page
 */
public record ReadPage(
    String path,
    @Nullable PageContent content,
    @Nullable PageForm form,
    @Nullable PageLinks links,
    Ledger ledger,
    List<Diagnostic> diagnostics) {

  public ReadPage {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a page of a folder. */
  static ReadPage of(SpecFolder folder, String path, PageReader reader, boolean withLinks) {
    Diagnostics diagnostics = new Diagnostics();
    byte[] content = folder.content(path, diagnostics);
    return content == null ? unread(path, diagnostics) : of(path, content, reader, withLinks);
  }

  /** Reads a page from its bytes. */
  public static ReadPage of(String path, byte[] bytes, PageReader reader, boolean withLinks) {
    Diagnostics diagnostics = new Diagnostics();
    PageContent content = null;
    PageForm form = null;
    PageLinks links = null;
    Ledger ledger = new Ledger();
    try {
      SourceFile file = SpecFolder.decode(path, bytes, diagnostics);
      if (file != null) {
        Page page = PageParser.parse(file, diagnostics);
        Vocabulary words = PageReader.wordsOf(page);
        form = new PageForm(page.notation(), words.language());
        content = reader.read(page, words, diagnostics, ledger);
        links = withLinks ? PageLinks.of(page) : null;
      }
    } catch (RuntimeException | StackOverflowError e) {
      // A bug, but the other pages can still be read.
      diagnostics.report(
          Rule.PAGE_FAULT,
          new SourceLocation(path, 1, 1),
          "Larkspur failed on this page, which is a bug: " + e + at(e) + ".");
    }
    return new ReadPage(path, content, form, links, ledger, diagnostics.sorted());
  }

  /** Returns the result for a page whose file cannot be read. */
  public static ReadPage unread(String path, Diagnostics diagnostics) {
    return new ReadPage(path, null, null, null, new Ledger(), diagnostics.sorted());
  }

  private static String at(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
