package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.PageWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Reads the text at the start of a page, which describes its operation or event. */
public final class Introduction {
  private Introduction() {}

  /** Returns the paragraphs before the first box, table or further heading, as Markdown. */
  public static String of(Page page, Vocabulary words) {
    PageWords marks = words.pages();
    StringBuilder text = new StringBuilder();
    for (Prose prose : opening(page)) {
      for (String line : (Iterable<String>) prose.markdown().lines()::iterator) {
        String unmarked = line;
        for (String marker : marks.tryIt()) {
          unmarked = withoutMarker(unmarked, "{" + marker + "}(");
        }
        String stripped = PageText.strip(unmarked);
        if (isBox(stripped, marks)) {
          return text.toString().strip();
        }
        if (!stripped.regionMatches(true, 0, marks.updated(), 0, marks.updated().length())) {
          text.append(unmarked.stripTrailing()).append('\n');
        }
      }
      text.append('\n');
    }
    return text.toString().strip();
  }

  /** Returns whether a box begins; the portal and converters write it with a bold label. */
  private static boolean isBox(String line, PageWords marks) {
    return line.startsWith(":::")
        || line.startsWith("<")
        || line.startsWith("```")
        || line.startsWith("> **")
        || line.startsWith("**" + marks.box() + "**");
  }

  /** Returns the prose under the first heading, up to the first table or code block. */
  private static List<Prose> opening(Page page) {
    List<Prose> opening = new ArrayList<>();
    for (Section section : page.sections()) {
      if (section.level() > 1) {
        return opening;
      }
      for (Block block : section.blocks()) {
        if (!(block instanceof Prose prose)) {
          return opening;
        }
        opening.add(prose);
      }
    }
    return opening;
  }

  private static String withoutMarker(String line, String marker) {
    int start = line.indexOf(marker);
    int end = start < 0 ? -1 : line.indexOf(')', start);
    return end < 0 ? line : line.substring(0, start) + line.substring(end + 1);
  }
}
