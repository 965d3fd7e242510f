package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading and its content up to the next heading of any level.
 *
 * @param level 1 to 6; 0 for the content before the first heading
 * @param title the heading's text, without markup
 * @param location where the heading begins
 * @param blocks the content, in order
 */
public record Section(int level, String title, SourceLocation location, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  Section with(List<Block> below) {
    return new Section(level, title, location, below);
  }

  /** Returns the tables of the section. */
  public List<Table> tables() {
    return all(Table.class);
  }

  /** Returns the code blocks of the section. */
  public List<CodeBlock> codeBlocks() {
    return all(CodeBlock.class);
  }

  /** Returns the text of the section. */
  public List<Prose> prose() {
    return all(Prose.class);
  }

  private <B extends Block> List<B> all(Class<B> kind) {
    List<B> found = new ArrayList<>();
    for (Block block : blocks) {
      if (kind.isInstance(block)) {
        found.add(kind.cast(block));
      }
    }
    return found;
  }
}
