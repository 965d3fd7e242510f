package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceFile;
import java.util.List;

/**
 * A page, taken apart.
 *
 * @param file the text it came from
 * @param frontMatter what the head of the file says about the page
 * @param sections every heading with what stands under it up to the next heading of any level, in
 *     order; the first one has level 0 and no title and holds what stands before the first heading
 */
public record Page(SourceFile file, FrontMatter frontMatter, List<Section> sections) {
  public Page {
    sections = List.copyOf(sections);
  }
}
