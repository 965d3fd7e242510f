package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page before the first part of its operation or event: the introduction, boxes, and
 * sections such as prerequisites and usage limits. Tables and code there are not part of it.
 */
public final class Introduction {
  private final List<Paragraphs> texts = new ArrayList<>();

  /** The headings without text so far, the outermost one first. */
  private final Deque<Section> pending = new ArrayDeque<>();

  private final String colon;

  private Introduction(Vocabulary words) {
    colon = words.pages().colon().strip();
  }

  /**
   * A text with the headings that directly precede it.
   *
   * @param headings the titles, the outermost one first; empty for a further text of a section
   * @param markdown the text
   */
  private record Paragraphs(List<String> headings, String markdown) {}

  /**
   * Reads the text of a page.
   *
   * @param base the base table, which ends the text; null if the page has none, so that the first
   *     table or code ends it
   */
  public static Introduction of(Page page, @Nullable Table base, Vocabulary words) {
    Introduction introduction = new Introduction(words);
    boolean titled = false;
    for (Section section : page.sections()) {
      boolean isTitle = section.level() <= 1 && !titled;
      titled |= section.level() == 1;
      boolean isPart = !isTitle && words.sectionTitles().role(section.title()) != SectionRole.OTHER;
      if (isPart && (base == null || !section.blocks().contains(base))) {
        break;
      }
      if (!isTitle && !isPart) {
        introduction.heading(section);
      }
      boolean ends = introduction.add(section.blocks(), base, words);
      if (ends || isPart) {
        break;
      }
    }
    return introduction;
  }

  /** Returns the text as Markdown, with titles of sections in bold; empty without text. */
  public String markdown() {
    StringBuilder markdown = new StringBuilder();
    for (Paragraphs text : texts) {
      for (String heading : text.headings()) {
        boolean complete = Character.isLetterOrDigit(heading.charAt(heading.length() - 1));
        markdown.append("**").append(heading).append(complete ? colon : "").append("**\n\n");
      }
      markdown.append(text.markdown()).append("\n\n");
    }
    return markdown.toString().strip();
  }

  /** Returns the texts between headings, tables, code and borders of boxes, as Markdown. */
  public List<String> texts() {
    return texts.stream().map(Paragraphs::markdown).toList();
  }

  /** Returns whether the text says that the operation or event itself is out of date. */
  public boolean endsSubject(Vocabulary words) {
    return texts().stream().anyMatch(words.deprecation()::endsOperation);
  }

  private void heading(Section section) {
    while (!pending.isEmpty() && pending.getLast().level() >= section.level()) {
      pending.removeLast();
    }
    if (!section.title().isBlank()) {
      pending.addLast(section);
    }
  }

  /** Adds text, and returns whether the introduction ends among the blocks. */
  private boolean add(List<Block> blocks, @Nullable Table base, Vocabulary words) {
    for (Block block : blocks) {
      if (block instanceof Prose prose) {
        BoxedText.read(prose.markdown(), words.pages()).forEach(this::add);
      } else if (base == null || block.equals(base)) {
        return true;
      }
    }
    return false;
  }

  private void add(String markdown) {
    texts.add(new Paragraphs(pending.stream().map(Section::title).toList(), markdown));
    pending.clear();
  }
}
