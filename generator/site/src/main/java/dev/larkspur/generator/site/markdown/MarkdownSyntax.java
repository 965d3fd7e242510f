package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.emit.Literals;
import dev.larkspur.generator.pagetext.LinkTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that Markdown displays unchanged, and the parts that a document consists of. */
final class MarkdownSyntax {
  /** Characters that are markup anywhere in a line. */
  private static final String MARKUP = "\\`*[]<";

  /** Characters that are markup at the start of a line. */
  private static final String AT_START = "#+-=~:|>";

  private MarkdownSyntax() {}

  /** Returns plain text on one line. It may not be at the start of a line. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Literals.isVisible(text, i)) {
        plain.append(' ');
      } else {
        if (MARKUP.indexOf(c) >= 0
            || (c == '_' && !isInsideWord(text, i))
            || (c == '&' && isEntity(text, i))) {
          plain.append('\\');
        }
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Returns rendered text that is valid at the start of a line. */
  static String atLineStart(String rendered) {
    int digits = 0;
    while (digits < rendered.length() && isDigit(rendered.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && digits < rendered.length() && ".)".indexOf(rendered.charAt(digits)) >= 0) {
      return rendered.substring(0, digits) + "\\" + rendered.substring(digits);
    }
    boolean markup = !rendered.isEmpty() && AT_START.indexOf(rendered.charAt(0)) >= 0;
    return markup ? "\\" + rendered : rendered;
  }

  /** Returns text as code on one line. */
  static String code(String text) {
    StringBuilder line = new StringBuilder(text.length() + 2);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Literals.isVisible(text, i) ? c : ' ');
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean touches = longest > 0 || line.isEmpty();
    return touches ? fence + " " + line + " " + fence : fence + line + fence;
  }

  /**
   * Returns a link.
   *
   * @param words rendered text
   * @param target a URL or path without spaces and brackets
   */
  static String link(String words, String target) {
    return "[" + words + "](" + target + ")";
  }

  /** Returns the title of a page of the portal, as a link if its URL is known and safe. */
  static String page(String title, @Nullable String url) {
    String words = plain(title.strip());
    String target = url == null ? null : LinkTarget.of(url);
    return target == null ? words : link(words, target);
  }

  /** Returns a block of code that ends only at its own fence. */
  static String fence(String language, String code) {
    int longest = 2;
    int run = 0;
    StringBuilder text = new StringBuilder(code.length() + 16);
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      text.append(c == '\n' || Literals.isVisible(code, i) ? c : ' ');
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + text.toString().stripTrailing() + "\n" + fence;
  }

  /** Returns an item of a list with all its blocks. */
  static String item(String bullet, List<String> blocks) {
    String indent = " ".repeat(bullet.length());
    StringBuilder item = new StringBuilder(bullet);
    for (String block : blocks) {
      if (item.length() > bullet.length()) {
        // A list of bullets may follow a paragraph directly.
        item.append(block.startsWith("- ") ? "\n" : "\n\n").append(indent);
      }
      appendIndented(block, indent, item);
    }
    return item.toString();
  }

  private static void appendIndented(String block, String indent, StringBuilder text) {
    for (int i = 0; i < block.length(); i++) {
      text.append(block.charAt(i));
      boolean startsLine = block.charAt(i) == '\n' && i + 1 < block.length();
      if (startsLine && block.charAt(i + 1) != '\n') {
        text.append(indent);
      }
    }
  }

  /** Returns blocks whose first one begins with a head, if it is a paragraph. */
  static List<String> headed(String head, List<String> blocks) {
    List<String> headed = new ArrayList<>(blocks);
    String first = blocks.isEmpty() ? "" : blocks.get(0);
    if (first.isEmpty()
        || first.startsWith("- ")
        || first.startsWith("1. ")
        || first.startsWith("```")) {
      headed.add(0, head);
    } else {
      headed.set(0, head + ": " + first);
    }
    return headed;
  }

  private static boolean isInsideWord(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && isWord(text.charAt(index - 1))
        && isWord(text.charAt(index + 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isEntity(String text, int index) {
    char next = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
    return next == '#' || Character.isLetter(next);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
