package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a notice; a known title in bold on a line of its own begins one, too. */
final class NoticeSections {
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private Section current;

  private NoticeSections(Section first) {
    this.current = first;
  }

  /** All sections in order, each with its role. */
  static List<NoticeSection> of(Page page) {
    List<Section> sections = new ArrayList<>();
    for (Section section : page.sections()) {
      sections.addAll(parted(section));
    }
    return withRoles(sections);
  }

  private static List<Section> parted(Section section) {
    NoticeSections parts = new NoticeSections(section);
    for (Block block : section.blocks()) {
      if (block instanceof Prose prose) {
        parts.take(prose, Math.max(section.level(), 1) + 1);
      } else {
        parts.blocks.add(block);
      }
    }
    parts.close();
    return parts.sections;
  }

  private void take(Prose prose, int level) {
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

  /** The title that is all of a line, in bold, with or without a colon behind it. */
  private static @Nullable String boldTitle(String line) {
    String bold = PageText.strip(line);
    if (bold.endsWith("：") || bold.endsWith(":")) {
      bold = PageText.strip(bold.substring(0, bold.length() - 1));
    }
    if (bold.length() < 5 || !bold.startsWith("**") || !bold.endsWith("**")) {
      return null;
    }
    String title = bold.substring(2, bold.length() - 2);
    return !title.contains("**") && NoticeTitles.isKnown(title) ? title : null;
  }

  /** A deeper heading without a role of its own has that of the heading it stands below. */
  private static List<NoticeSection> withRoles(List<Section> sections) {
    List<NoticeSection> withRoles = new ArrayList<>();
    NoticeRole above = NoticeRole.OTHER;
    int levelAbove = Integer.MAX_VALUE;
    for (Section section : sections) {
      NoticeRole own = role(section);
      boolean scenario = NoticeTitles.isScenario(section.title());
      if (scenario || own != NoticeRole.OTHER || section.level() <= levelAbove) {
        above = scenario ? NoticeRole.OTHER : own;
        levelAbove = section.level();
      }
      withRoles.add(new NoticeSection(above, section));
    }
    return withRoles;
  }

  /** The title of the page is made of the same words, but says what all of it is about. */
  private static NoticeRole role(Section section) {
    boolean ofPage = section.level() == 1 && !NoticeTitles.isKnown(section.title());
    return ofPage ? NoticeRole.OTHER : NoticeTitles.role(section.title());
  }
}
