package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LabelWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a description cell, or a part of one: lines are split at {@code <br>} and before bold
 * labels, so that a label always begins a segment. Lines of code fences are not split.
 *
 * @param text the text
 * @param separator the text between the previous segment and this one
 * @param fenced whether the segment belongs to a code fence
 * @param start the offset of the segment in the cell's Markdown
 * @param label the label that begins the segment; null if absent
 */
record Segment(String text, String separator, boolean fenced, int start, @Nullable Label label) {

  /** Returns whether the segment has no visible text and is outside of code fences. */
  boolean isBlank() {
    return !fenced && PageText.isBlank(text);
  }

  /** Returns whether the segment ends what the previous label announces. */
  boolean endsLabel() {
    return fenced || label != null;
  }

  /** Returns whether the segment is an item of a list. */
  boolean isItem() {
    int start = PageText.skipBlank(text, 0);
    return !endsLabel() && behindBullet(text, start) > start;
  }

  /** Splits the Markdown of a cell. */
  static List<Segment> of(String markdown, Vocabulary words, boolean betweenPipes) {
    return new Splitter(words, betweenPipes).split(markdown);
  }

  /** Returns the offset behind the bullet or number at an offset, or the offset itself. */
  static int behindBullet(String text, int start) {
    int at = start;
    if (at < text.length() && "·•●".indexOf(text.charAt(at)) >= 0) {
      return PageText.skipBlank(text, at + 1);
    }
    boolean escaped = at + 1 < text.length() && text.charAt(at) == '\\';
    int mark = escaped ? at + 1 : at;
    if (mark < text.length() && "-*+".indexOf(text.charAt(mark)) >= 0) {
      at = mark + 1;
    } else {
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == start || at >= text.length() || ".)、".indexOf(text.charAt(at)) < 0) {
        return start;
      }
      at++;
    }
    int content = PageText.skipBlank(text, at);
    return content > at && content < text.length() ? content : start;
  }

  /** The segments of one cell. */
  private static final class Splitter {
    private final Vocabulary vocabulary;
    private final LabelWords words;
    private final boolean betweenPipes;
    private final List<Segment> segments = new ArrayList<>();

    Splitter(Vocabulary vocabulary, boolean betweenPipes) {
      this.vocabulary = vocabulary;
      this.words = vocabulary.labels();
      this.betweenPipes = betweenPipes;
    }

    List<Segment> split(String markdown) {
      String fence = "";
      for (int start = 0; start <= markdown.length(); ) {
        int end = markdown.indexOf('\n', start);
        String line = markdown.substring(start, end < 0 ? markdown.length() : end);
        String separator = start == 0 ? "" : "\n";
        String mark = fenceMark(line);
        if (!fence.isEmpty()) {
          segments.add(new Segment(line, separator, true, start, null));
          fence = mark.equals(fence) ? "" : fence;
        } else if (!mark.isEmpty()) {
          segments.add(new Segment(line, separator, true, start, null));
          fence = mark;
        } else {
          splitAtBreaks(line, separator, start);
        }
        start = end < 0 ? markdown.length() + 1 : end + 1;
      }
      return segments;
    }

    private static String fenceMark(String line) {
      int at = PageText.skipBlank(line, 0);
      if (line.startsWith("```", at)) {
        return "```";
      }
      return line.startsWith("~~~", at) ? "~~~" : "";
    }

    private void splitAtBreaks(String line, String separator, int offset) {
      String before = separator;
      int start = 0;
      for (int tag = line.indexOf("<br", 0); tag >= 0; tag = line.indexOf("<br", start)) {
        int close = line.indexOf('>', tag);
        if (close < 0) {
          break;
        }
        splitAtLabels(line.substring(start, tag), before, offset + start);
        before = line.substring(tag, close + 1);
        start = close + 1;
      }
      splitAtLabels(line.substring(start), before, offset + start);
    }

    private void splitAtLabels(String text, String separator, int offset) {
      int label = Label.boldInside(text, behindStart(text), words);
      if (label < 0) {
        add(text, separator, offset);
        return;
      }
      add(text.substring(0, label), separator, offset);
      for (int start = label; start >= 0; ) {
        int next = Label.boldInside(text, start + 2, words);
        add(text.substring(start, next < 0 ? text.length() : next), "", offset + start);
        start = next;
      }
    }

    /** A bold label at the start of a text or behind its bullet begins the segment already. */
    private static int behindStart(String text) {
      int at = PageText.skipBlank(text, 0);
      if (at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0) {
        at = PageText.skipBlank(text, at + 1);
      }
      return at + 1;
    }

    private void add(String text, String separator, int offset) {
      int start = 0;
      for (int end : JoinedLine.parts(text, vocabulary, betweenPipes)) {
        addPart(text.substring(start, end), start == 0 ? separator : "", offset + start);
        start = end;
      }
      addPart(text.substring(start), start == 0 ? separator : "", offset + start);
    }

    private void addPart(String text, String separator, int offset) {
      segments.add(new Segment(text, separator, false, offset, Label.at(text, 0, words)));
    }
  }
}
