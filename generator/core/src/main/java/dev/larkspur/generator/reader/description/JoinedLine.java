package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LabelKind;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the parts of a line begin that a converter has joined: a list behind its label or
 * announcement, rules, and in cells of pipe tables, which cannot hold line breaks, also labels
 * without marks and remarks behind a value.
 */
final class JoinedLine {
  /** More characters than any announcement has. */
  private static final int LONGEST_ANNOUNCEMENT = 60;

  /** The characters with which links, images, bold text, quotes and tags begin. */
  private static final String REMARK_STARTS = "[!*><";

  private final String text;
  private final Vocabulary words;
  private final boolean betweenPipes;
  private final List<Integer> parts = new ArrayList<>();

  private JoinedLine(String text, Vocabulary words, boolean betweenPipes) {
    this.text = text;
    this.words = words;
    this.betweenPipes = betweenPipes;
  }

  /** Returns the offsets at which further parts begin, in order. */
  static List<Integer> parts(String text, Vocabulary words, boolean betweenPipes) {
    JoinedLine line = new JoinedLine(text, words, betweenPipes);
    for (int start = 0; start < text.length(); ) {
      start = line.part(start);
    }
    return line.parts;
  }

  /** Adds what is joined to the part at an offset, and returns where the next one begins. */
  private int part(int start) {
    Label label = Label.at(text, start, words.labels());
    int value = label == null || label.value().isEmpty() ? -1 : valueStart(label);
    int behind = value < 0 ? start : behindValue(value);
    int next = nextName(start, behind);
    int inside;
    if (label == null) {
      inside = announcedList(start, next);
    } else if (value < 0) {
      inside = -1;
    } else {
      inside = isList(label) ? value : remark(label, value, behind);
    }
    if (inside > start && inside < next) {
      add(inside);
    }
    if (next < text.length()) {
      add(next);
    }
    return next;
  }

  /** Adds a part with the blank before it, which separates it if the text before became data. */
  private void add(int part) {
    parts.add(PageText.isBlank(text.charAt(part - 1)) ? part - 1 : part);
  }

  private int valueStart(Label label) {
    return text.stripTrailing().length() - label.value().length();
  }

  private static boolean isList(Label label) {
    return (label.kind() == LabelKind.VALUES || label.kind() == LabelKind.RULES)
        && Segment.behindBullet(label.value(), 0) > 0;
  }

  /**
   * Returns the first bullet if its list is announced before it: lists below it are of its items.
   */
  private int announcedList(int start, int end) {
    for (int at = firstWord(start) + 1; at < end; at++) {
      char before = text.charAt(at - 1);
      boolean apart = PageText.isBlank(before) || before == '：' || before == ':';
      if (apart && Segment.behindBullet(text, at) > at) {
        return isAnnounced(start, at) ? at : -1;
      }
    }
    return -1;
  }

  private boolean isAnnounced(int start, int bullet) {
    String before = text.substring(Math.max(start, bullet - LONGEST_ANNOUNCEMENT), bullet);
    return words.valueLists().announcement(before) >= 0;
  }

  /** Returns where the visible text of a part begins, behind a bullet. */
  private int firstWord(int start) {
    return Segment.behindBullet(text, PageText.skipBlank(text, start));
  }

  /** Returns the end of a value: it may hold anything up to its closing quote or bracket. */
  private int behindValue(int start) {
    return switch (text.charAt(start)) {
      case '"', '`' -> closingQuote(start) + 1;
      case '{', '[' -> closingBracket(start) + 1;
      default -> start;
    };
  }

  private int closingQuote(int opening) {
    int at = opening + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(opening)) {
      at += text.charAt(at) == '\\' && text.charAt(opening) == '"' ? 2 : 1;
    }
    return Math.min(at, text.length() - 1);
  }

  private int closingBracket(int opening) {
    int open = 0;
    for (int at = opening; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at = closingQuote(at);
      } else if (c == '[' || c == '{') {
        open++;
      } else if (c == ']' || c == '}') {
        open--;
      }
      if (open == 0) {
        return at;
      }
    }
    return text.length() - 1;
  }

  /** Returns where a remark behind an example or a default begins, or -1. */
  private int remark(Label label, int value, int behindValue) {
    if (!betweenPipes || (label.kind() != LabelKind.EXAMPLE && label.kind() != LabelKind.DEFAULT)) {
      return -1;
    }
    if (behindValue == value) {
      return text.endsWith(")") ? text.indexOf(" [", value) + 1 : -1;
    }
    int at = PageText.skipBlank(text, behindValue);
    boolean apart = at > behindValue && at < text.length();
    return apart && (text.charAt(value) == '`' || beginsRemark(at)) ? at : -1;
  }

  private boolean beginsRemark(int at) {
    return REMARK_STARTS.indexOf(text.charAt(at)) >= 0 || Segment.behindBullet(text, at) > at;
  }

  /** Returns where the next rule or label of a part begins, or the end of the line. */
  private int nextName(int start, int from) {
    int first = firstWord(start);
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '：' || text.charAt(at) == ':') {
        int name = name(at);
        if (name > first) {
          return name;
        }
      }
    }
    return text.length();
  }

  /** Returns where the rule or the label begins whose colon is at an offset, or -1. */
  private int name(int colon) {
    String rule = words.constraints().nameBefore(text, colon);
    if (rule != null) {
      return beginning(colon - rule.length(), betweenPipes);
    }
    String label = betweenPipes ? words.labels().before(text, colon) : null;
    return label == null ? -1 : beginning(colon - label.length(), true);
  }

  /** Returns where a part begins whose name is at an offset: at its bullet, if it has one. */
  private int beginning(int name, boolean withoutBullet) {
    if (name == 0 || !PageText.isBlank(text.charAt(name - 1))) {
      return -1;
    }
    int before = name - 1;
    while (before > 0 && PageText.isBlank(text.charAt(before))) {
      before--;
    }
    boolean bullet =
        before > 0
            && PageText.isBlank(text.charAt(before - 1))
            && Segment.behindBullet(text, before) == name;
    if (bullet) {
      return before;
    }
    return withoutBullet ? name : -1;
  }
}
