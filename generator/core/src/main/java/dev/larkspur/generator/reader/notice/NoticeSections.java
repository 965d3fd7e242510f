package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.NoticeRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a notice into sections with roles. A usual title in bold on a separate line is a heading,
 * too.
 */
final class NoticeSections {
  private final Vocabulary words;
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private Section current;

  private NoticeSections(Section first, Vocabulary words) {
    this.words = words;
    this.current = first;
  }

  /** Returns all sections in order. */
  static List<NoticeSection> of(Page page, Vocabulary words) {
    List<Section> sections = new ArrayList<>();
    for (Section section : page.sections()) {
      sections.addAll(new NoticeSections(section, words).split());
    }
    return withRoles(sections, words);
  }

  private List<Section> split() {
    int level = Math.max(current.level(), 1) + 1;
    for (Block block : current.blocks()) {
      if (block instanceof Prose prose) {
        split(prose, level);
      } else {
        blocks.add(block);
      }
    }
    close();
    return sections;
  }

  private void split(Prose prose, int level) {
    String[] lines = prose.markdown().split("\n", -1);
    int from = 0;
    for (int i = 0; i < lines.length; i++) {
      String title = boldTitle(lines[i]);
      if (title != null) {
        addProse(prose, lines, from, i);
        close();
        current = new Section(level, title, below(prose, i), List.of());
        from = i + 1;
      }
    }
    addProse(prose, lines, from, lines.length);
  }

  private void addProse(Prose prose, String[] lines, int from, int end) {
    if (from < end) {
      String markdown = String.join("\n", List.of(lines).subList(from, end));
      blocks.add(new Prose(markdown, below(prose, from)));
    }
  }

  private static SourceLocation below(Prose prose, int lines) {
    SourceLocation first = prose.location();
    return lines == 0 ? first : new SourceLocation(first.path(), first.line() + lines, 1);
  }

  private void close() {
    sections.add(new Section(current.level(), current.title(), current.location(), blocks));
    blocks.clear();
  }

  /** Returns the usual title that is in bold on a separate line, with or without a colon. */
  private @Nullable String boldTitle(String line) {
    String bold = PageText.strip(line);
    if (bold.endsWith("：") || bold.endsWith(":")) {
      bold = PageText.strip(bold.substring(0, bold.length() - 1));
    }
    if (bold.length() < 5 || !bold.startsWith("**") || !bold.endsWith("**")) {
      return null;
    }
    String title = bold.substring(2, bold.length() - 2);
    return !title.contains("**") && words.notices().isKnown(words.sectionTitles().bareWords(title))
        ? title
        : null;
  }

  /** A deeper heading without a role has the role of the heading above it. */
  private static List<NoticeSection> withRoles(List<Section> sections, Vocabulary words) {
    List<NoticeSection> withRoles = new ArrayList<>();
    NoticeRole above = NoticeRole.OTHER;
    int levelAbove = Integer.MAX_VALUE;
    for (Section section : sections) {
      String title = words.sectionTitles().bareWords(section.title());
      boolean scenario = words.notices().isScenario(title);
      boolean ofPage = section.level() == 1 && !words.notices().isKnown(title);
      NoticeRole own = scenario || ofPage ? NoticeRole.OTHER : words.notices().role(title);
      if (scenario || own != NoticeRole.OTHER || section.level() <= levelAbove) {
        above = own;
        levelAbove = section.level();
      }
      withRoles.add(new NoticeSection(above, title, section));
    }
    return withRoles;
  }
}
