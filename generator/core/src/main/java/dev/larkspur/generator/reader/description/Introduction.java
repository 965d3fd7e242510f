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

/** The words that a page begins with: what its operation or event is for. */
public final class Introduction {
  private Introduction() {}

  /** The paragraphs before the first box, table or further heading, as Markdown. */
  public static String of(Page page, Vocabulary vocabulary) {
    PageWords marks = vocabulary.pages();
    StringBuilder text = new StringBuilder();
    for (Prose prose : opening(page)) {
      for (String line : (Iterable<String>) prose.markdown().lines()::iterator) {
        String unmarked = withoutMarker(line, "{" + marks.tryIt() + "}(");
        String words = PageText.strip(unmarked);
        if (words.startsWith(":::") || words.startsWith("<") || words.startsWith("```")) {
          return text.toString().strip();
        }
        if (!words.startsWith(marks.updated())) {
          text.append(unmarked.stripTrailing()).append('\n');
        }
      }
      text.append('\n');
    }
    return text.toString().strip();
  }

  /** The running text under the first heading, up to what is none. */
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
