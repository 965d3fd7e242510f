package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a description cell, cut further where a label stands behind a {@code <br>} or in the
 * middle of a line, so that a label always begins a piece. Lines inside fences are whole and
 * marked.
 *
 * @param text the piece
 * @param separator what stood between the piece before and this one
 * @param fenced whether it belongs to a code fence
 * @param start the offset in the cell's Markdown at which the text begins
 */
record Piece(String text, String separator, boolean fenced, int start) {

  /** Cuts a cell. */
  static List<Piece> of(String markdown) {
    List<Piece> pieces = new ArrayList<>();
    String fence = "";
    for (int start = 0; start <= markdown.length(); ) {
      int end = markdown.indexOf('\n', start);
      String line = markdown.substring(start, end < 0 ? markdown.length() : end);
      String separator = start == 0 ? "" : "\n";
      String mark = fenceMark(line);
      if (!fence.isEmpty()) {
        pieces.add(new Piece(line, separator, true, start));
        fence = mark.equals(fence) ? "" : fence;
      } else if (!mark.isEmpty()) {
        pieces.add(new Piece(line, separator, true, start));
        fence = mark;
      } else {
        cut(line, separator, start, pieces);
      }
      start = end < 0 ? markdown.length() + 1 : end + 1;
    }
    return pieces;
  }

  private static String fenceMark(String line) {
    int at = PageText.skipBlank(line, 0);
    if (line.startsWith("```", at)) {
      return "```";
    }
    return line.startsWith("~~~", at) ? "~~~" : "";
  }

  private static void cut(String line, String separator, int offset, List<Piece> pieces) {
    String before = separator;
    int start = 0;
    for (int tag = line.indexOf("<br", 0); tag >= 0; tag = line.indexOf("<br", tag + 1)) {
      int close = line.indexOf('>', tag);
      if (close < 0) {
        break;
      }
      cutBold(line.substring(start, tag), before, offset + start, pieces);
      before = line.substring(tag, close + 1);
      start = close + 1;
    }
    cutBold(line.substring(start), before, offset + start, pieces);
  }

  private static void cutBold(String text, String separator, int offset, List<Piece> pieces) {
    String before = separator;
    int start = 0;
    if (mayHoldLabel(text)) {
      for (int at = Label.boldInside(text, behindBullet(text));
          at >= 0;
          at = Label.boldInside(text, start + 2)) {
        pieces.add(new Piece(text.substring(start, at), before, false, offset + start));
        before = "";
        start = at;
      }
    }
    pieces.add(new Piece(text.substring(start), before, false, offset + start));
  }

  /** Every word of a label has one of these characters, and most lines have none. */
  private static boolean mayHoldLabel(String text) {
    return text.indexOf('值') >= 0 || text.indexOf('规') >= 0 || text.indexOf('权') >= 0;
  }

  /** A bold label behind nothing but a bullet begins its piece already. */
  private static int behindBullet(String text) {
    int at = PageText.skipBlank(text, 0);
    if (at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0) {
      at = PageText.skipBlank(text, at + 1);
    }
    return at + 1;
  }
}
