package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a request.
 *
 * @param scheme the scheme in lower case
 * @param host the host, and a port if there is one
 * @param path the path, parameters as {@code :name}, without query string
 */
public record RequestUrl(String scheme, String host, String path) {

  /** The first character of East Asian scripts, where a URL ends and prose begins. */
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** The beginning of the paths of documentation pages, which are not called. */
  private static final String PAGES = "/document/";

  /** The maximum length; servers do not accept longer URLs. */
  private static final int LONGEST = 4000;

  /** The hosts of Feishu and Lark to which a client sends access tokens. */
  private static final Set<String> PLATFORM =
      Set.of(
          "open.feishu.cn",
          "open.larkoffice.com",
          "open.larksuite.com",
          "accounts.feishu.cn",
          "accounts.larkoffice.com",
          "accounts.larksuite.com",
          "www.feishu.cn",
          "www.larkoffice.com",
          "www.larksuite.com");

  /** Returns the URL in a cell, which may have words before or behind it, or null. */
  public static @Nullable RequestUrl read(String cell) {
    RequestUrl first = first(cell);
    return first == null || first.isOfPage() ? null : first;
  }

  /** Returns whether a cell refers to the documentation of a request instead of naming its URL. */
  static boolean isReference(String cell) {
    RequestUrl first = first(cell);
    return first != null && first.isOfPage();
  }

  private boolean isOfPage() {
    return path.startsWith(PAGES);
  }

  private static @Nullable RequestUrl first(String cell) {
    String written = PageText.strip(cell);
    int separator = written.indexOf("://");
    if (separator <= 0) {
      return null;
    }
    int start = separator;
    while (start > 0
        && Character.isLetter(written.charAt(start - 1))
        && written.charAt(start - 1) < 128) {
      start--;
    }
    String text = written.substring(0, end(written, start));
    int hostEnd = endOf(text, separator + 3, "/?# ");
    int pathEnd = endOf(text, hostEnd, "?#");
    String host = text.substring(separator + 3, hostEnd);
    String path = PageText.strip(text.substring(hostEnd, pathEnd));
    int blank = path.indexOf(' ');
    if (host.isEmpty()
        || start == separator
        || path.isEmpty()
        || host.length() + path.length() > LONGEST) {
      return null;
    }
    return new RequestUrl(
        text.substring(start, separator).toLowerCase(Locale.ROOT),
        host,
        colons(blank < 0 ? path : path.substring(0, blank)));
  }

  /** Returns whether the URL is one of Feishu or Lark: by HTTPS, without a user or a port. */
  public boolean isOfPlatform() {
    return scheme.equals("https") && PLATFORM.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Returns the names of the segments that are parameters, in order. */
  public List<String> parameters() {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.startsWith(":") && segment.length() > 1) {
        names.add(segment.substring(1));
      }
    }
    return names;
  }

  /** Returns the end of a URL inside of a link, code or brackets, or before prose. */
  private static int end(String text, int start) {
    int closing = -1;
    if (start > 0) {
      closing =
          switch (text.charAt(start - 1)) {
            case '[' -> text.indexOf(']', start);
            case '(' -> text.indexOf(')', start);
            case '`' -> text.indexOf('`', start);
            case '<' -> text.lastIndexOf('>');
            default -> -1;
          };
    }
    int end = start;
    int limit = closing > start ? closing : text.length();
    while (end < limit && text.charAt(end) < FIRST_EAST_ASIAN) {
      end++;
    }
    return end;
  }

  private static int endOf(String text, int from, String marks) {
    int at = from;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Returns a path with {@code {name}} and {@code <name>} replaced by {@code :name}. */
  public static String colons(String path) {
    StringBuilder colons = new StringBuilder(path.length());
    for (String segment : path.split("/", -1)) {
      int last = segment.length() - 1;
      boolean enclosed =
          last > 1
              && ((segment.charAt(0) == '{' && segment.charAt(last) == '}')
                  || (segment.charAt(0) == '<' && segment.charAt(last) == '>'));
      colons
          .append(colons.isEmpty() && segment.isEmpty() ? "" : "/")
          .append(enclosed ? ":" + segment.substring(1, last) : segment);
    }
    return colons.toString();
  }
}
