package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a tag that pages may use. Every other {@code <} is text: type cells hold {@code
 * array<string>}, prose holds {@code <sheetId>}. The platform's own names are case-insensitive.
 *
 * @param text the name, in lower case
 * @param role what the tag does to the structure of a page
 * @param ofPlatform whether it is one of the platform's own, whose names begin with {@code md-}
 */
record TagName(String text, TagRole role, boolean ofPlatform) {

  private static final String PLATFORM = "md-";

  /** The known names by length, most common first, so that a lookup needs no substring. */
  private static final TagName[][] KNOWN = known();

  /** Returns the name between two offsets, or null if pages do not use it. */
  static @Nullable TagName of(String source, int start, int end) {
    TagName name = known(source, start, end);
    if (name != null || !source.regionMatches(true, start, PLATFORM, 0, PLATFORM.length())) {
      return name;
    }
    String text = source.substring(start, end).toLowerCase(Locale.ROOT);
    name = known(text, 0, text.length());
    return name != null || text.equals(PLATFORM) ? name : new TagName(text, TagRole.ELEMENT, true);
  }

  private static @Nullable TagName known(String source, int start, int end) {
    if (end - start < KNOWN.length) {
      for (TagName name : KNOWN[end - start]) {
        if (source.startsWith(name.text, start)) {
          return name;
        }
      }
    }
    return null;
  }

  /** Returns the offset after the name that begins at an offset. */
  static int end(String source, int start) {
    int end = start;
    while (end < source.length() && isNameCharacter(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || c == '-'
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_';
  }

  private static TagName[][] known() {
    List<TagName> names = new ArrayList<>();
    for (String family : new String[] {"md-dt-", "md-", ""}) {
      boolean ofPlatform = !family.isEmpty();
      structure(names, family + "td", TagRole.CELL, ofPlatform);
      structure(names, family + "tr", TagRole.ROW, ofPlatform);
      structure(names, family + "th", TagRole.HEADER_CELL, ofPlatform);
      structure(names, family + "tbody", TagRole.BODY, ofPlatform);
      structure(names, family + "thead", TagRole.HEAD, ofPlatform);
      structure(names, family + "table", TagRole.TABLE, ofPlatform);
    }
    for (String text : "md-code-json md-code-tab-panel".split(" ", -1)) {
      structure(names, text, TagRole.CODE, true);
    }
    for (String text :
        "md-text md-tag md-enum md-enum-item md-perm md-alert md-tooltip md-app-support md-code-tabs md-code-tab-group"
            .split(" ", -1)) {
      structure(names, text, TagRole.ELEMENT, true);
    }
    for (String text : "br BR img hr col".split(" ", -1)) {
      structure(names, text, TagRole.VOID, false);
    }
    for (String text :
        "a b center code del div em font h1 h2 h3 h4 h5 h6 i ins kbd li ol p pre s small span strike strong sub sup u ul"
            .split(" ", -1)) {
      structure(names, text, TagRole.INLINE, false);
    }
    int longest = names.stream().mapToInt(name -> name.text.length()).max().orElse(0);
    TagName[][] byLength = new TagName[longest + 1][];
    for (int length = 0; length <= longest; length++) {
      int wanted = length;
      byLength[length] =
          names.stream().filter(name -> name.text.length() == wanted).toArray(TagName[]::new);
    }
    return byLength;
  }

  private static void structure(
      List<TagName> names, String text, TagRole role, boolean ofPlatform) {
    names.add(new TagName(text, role, ofPlatform));
  }
}
