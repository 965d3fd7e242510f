package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Notation;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;

/**
 * A parsed page.
 *
 * @param file the text of the page
 * @param frontMatter the metadata at the head of the file
 * @param notation the notation of its tables
 * @param sections every heading with its content up to the next heading of any level, in order; the
 *     first section has level 0, no title, and the content before the first heading
 */
public record Page(
    SourceFile file, FrontMatter frontMatter, Notation notation, List<Section> sections) {
  public Page {
    sections = List.copyOf(sections);
  }
}
