package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;

/** A form in which the pages of the portal are distributed. */
public enum Notation {
  /** Pipe tables with levels, whose cells are one line. */
  PIPES,
  /** Pipe tables with levels, whose cells have {@code <br>} between their lines. */
  PIPES_WITH_BREAKS,
  /** The portal's own Markdown: no outer pipes, no levels, {@code <br>} in cells. */
  COPY_PAGE,
  /** The same with cells that continue on further lines. */
  WRAPPED,
  /** The platform's markup with the words of English pages. */
  ENGLISH,
  /** Pipe tables with the words of English pages. */
  ENGLISH_PIPES;

  /** Returns a page, which is in the platform's markup, in this notation. */
  public SourceFile print(Page raw) {
    return switch (this) {
      case PIPES -> new PipePrinter().print(raw);
      case PIPES_WITH_BREAKS -> new BreakPipePrinter().print(raw);
      case COPY_PAGE -> CopyPagePrinter.ofPortal().print(raw);
      case WRAPPED -> CopyPagePrinter.ofWrappedCells().print(raw);
      case ENGLISH -> EnglishPage.of(raw);
      case ENGLISH_PIPES -> new PipePrinter().print(parsed(EnglishPage.of(raw)));
    };
  }

  /** Returns a text with the words of this notation in place of those of Chinese pages. */
  public String words(String chinese) {
    return this == ENGLISH || this == ENGLISH_PIPES ? EnglishWords.text(chinese) : chinese;
  }

  private static Page parsed(SourceFile file) {
    return PageParser.parse(file, new Diagnostics());
  }
}
