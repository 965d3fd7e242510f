package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits the prose of a notice into lines, joining an item with its continuation lines. */
final class NoticeLines {
  private static final Pattern BULLET =
      Pattern.compile(
          " *(?:-(?!-)|[•·▪●]|[*+](?= )|[(（]?[0-9]{1,3}(?:[、)）．]|\\.(?![0-9]{1,3}(?![0-9])))"
              + "|[①-⑳]) *");
  private static final Pattern CODE_FIRST = Pattern.compile("[`* ]*[0-9]{4,10}");
  private static final Pattern LINE_BREAK = Pattern.compile("<br ?/?>");
  private static final int LONGEST_NUMERAL = 3;
  private static final int MOST_LINES = 20;

  private final Vocabulary words;
  private final List<NoticeLine> lines = new ArrayList<>();
  private @Nullable NoticeLine open;

  private NoticeLines(Vocabulary words) {
    this.words = words;
  }

  /** Returns the lines that are not blank. */
  static List<NoticeLine> of(Prose prose, Vocabulary words) {
    NoticeLines lines = new NoticeLines(words);
    String[] written = prose.markdown().split("\n", -1);
    for (int i = 0; i < written.length; i++) {
      lines.add(written[i], at(prose, i, written[i]));
    }
    lines.close();
    return lines.lines;
  }

  /** Returns a text without zero-width characters, with plain spaces for all other blanks. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!PageText.isZeroWidth(c)) {
        plain.append(PageText.isBlank(c) && c != '\n' ? ' ' : c);
      }
    }
    return LINE_BREAK.matcher(plain).replaceAll(" ");
  }

  /** Returns whether a line only breaks the text. */
  static boolean isLineBreak(String line) {
    String text = PageText.strip(line);
    return LINE_BREAK.matcher(text).matches();
  }

  private void add(String written, SourceLocation at) {
    String text = plain(written);
    int bullet = behindBullet(text);
    if (bullet > 0) {
      close();
      open = new NoticeLine(written, PageText.strip(text.substring(bullet)), true, at);
    } else if (PageText.isBlank(text)) {
      close();
    } else if (open != null && continues(open, written)) {
      String whole = open.written() + " " + PageText.strip(written);
      open =
          new NoticeLine(whole, open.text() + "\n" + PageText.strip(text), open.item(), open.at());
    } else {
      close();
      open = new NoticeLine(written, PageText.strip(text), false, at);
    }
  }

  private void close() {
    if (open != null) {
      lines.add(open);
    }
    open = null;
  }

  /** Returns the offset behind a bullet or number; 0 if the line begins with neither. */
  private int behindBullet(String text) {
    Matcher bullet = BULLET.matcher(text);
    if (bullet.lookingAt()) {
      return bullet.end();
    }
    int start = PageText.skipBlank(text, 0);
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_NUMERAL
        && words.sectionTitles().numerals().indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > start && text.startsWith("、", end) ? end + 1 : 0;
  }

  private boolean continues(NoticeLine line, String next) {
    if (count(line.text(), '\n', '\n') >= MOST_LINES) {
      return false;
    }
    boolean indented = !next.isEmpty() && PageText.isBlank(next.charAt(0));
    boolean below = indented && !PageText.strip(next).startsWith(">");
    boolean brokenCode =
        line.text().endsWith(words.notices().errorCode().get(0))
            && CODE_FIRST.matcher(next).lookingAt();
    boolean brokenSpan = count(line.text(), '`', '`') % 2 == 1;
    return brokenCode
        || brokenSpan
        || (line.item() && (below || count(line.text(), '（', '(') > count(line.text(), '）', ')')));
  }

  private static long count(String text, char one, char other) {
    return text.chars().filter(c -> c == one || c == other).count();
  }

  private static SourceLocation at(Prose prose, int number, String line) {
    int column = PageText.skipBlank(line, 0) + 1;
    return new SourceLocation(prose.location().path(), prose.location().line() + number, column);
  }
}
