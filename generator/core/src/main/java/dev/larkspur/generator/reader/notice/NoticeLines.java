package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The running text of a notice, line by line; what an item goes on with below belongs to it. */
final class NoticeLines {
  private static final Pattern BULLET =
      Pattern.compile(
          "^ *(?:-(?!-)|[•·▪●]|[*+](?= )|[(（]?[0-9]{1,3}(?:[、)）．]|\\.(?![0-9]{1,3}(?![0-9])))"
              + "|[一二三四五六七八九十]{1,3}、|[①-⑳]) *");
  private static final Pattern CODE_FIRST = Pattern.compile("[`* ]*[0-9]{4,10}");
  private static final Pattern LINE_BREAK = Pattern.compile("<br ?/?>");

  private static final int LONGEST = 20;

  private final List<NoticeLine> lines = new ArrayList<>();
  private @Nullable NoticeLine open;

  private NoticeLines() {}

  /** The lines that say something. */
  static List<NoticeLine> of(Prose prose) {
    NoticeLines lines = new NoticeLines();
    String[] written = prose.markdown().split("\n", -1);
    for (int i = 0; i < written.length; i++) {
      lines.take(written[i], at(prose, i, written[i]));
    }
    lines.close();
    return lines.lines;
  }

  /** A text with every blank a plain one, and without what does not show. */
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

  private void take(String written, SourceLocation at) {
    String text = plain(written);
    Matcher bullet = BULLET.matcher(text);
    if (bullet.find()) {
      close();
      open = new NoticeLine(written, PageText.strip(text.substring(bullet.end())), true, at);
    } else if (PageText.isBlank(text)) {
      close();
    } else if (open != null && goesOn(open, written)) {
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

  private static boolean goesOn(NoticeLine line, String next) {
    if (count(line.text(), '\n', '\n') >= LONGEST) {
      return false;
    }
    boolean indented = !next.isEmpty() && PageText.isBlank(next.charAt(0));
    boolean below = indented && !PageText.strip(next).startsWith(">");
    boolean brokenCode = line.text().endsWith("错误码") && CODE_FIRST.matcher(next).lookingAt();
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
