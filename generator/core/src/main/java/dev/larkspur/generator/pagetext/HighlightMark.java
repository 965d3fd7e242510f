package dev.larkspur.generator.pagetext;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Removes the highlighting {@code ==text==} of pages. */
public final class HighlightMark implements DelimiterProcessor {
  @Override
  public char getOpeningCharacter() {
    return '=';
  }

  @Override
  public char getClosingCharacter() {
    return '=';
  }

  @Override
  public int getMinLength() {
    return 2;
  }

  /**
   * Returns how many characters of each side are markup: none in a comparison like {@code a==b}.
   */
  @Override
  public int process(DelimiterRun opening, DelimiterRun closing) {
    boolean marks = opening.length() == 2 && closing.length() == 2 && !isBehindWord(opening);
    return marks ? 2 : 0;
  }

  private static boolean isBehindWord(DelimiterRun opening) {
    Node before = opening.getOpener().getPrevious();
    while (before instanceof Text text && text.getLiteral().equals("=")) {
      before = before.getPrevious();
    }
    if (!(before instanceof Text text) || text.getLiteral().isEmpty()) {
      return false;
    }
    char last = text.getLiteral().charAt(text.getLiteral().length() - 1);
    return last < 0x7f && Character.isLetterOrDigit(last);
  }
}
