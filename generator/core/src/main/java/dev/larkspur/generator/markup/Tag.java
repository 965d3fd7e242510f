package dev.larkspur.generator.markup;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in the text.
 *
 * @param name which one
 * @param closing whether it begins with {@code </}
 * @param empty whether nothing can stand inside: it closes itself, or HTML says so
 * @param start the offset of its {@code <}
 * @param end the offset after its {@code >}
 */
record Tag(TagName name, boolean closing, boolean empty, int start, int end) {

  /** The tag that begins with the {@code <} at an offset; null if that {@code <} is text. */
  static @Nullable Tag at(String text, int start, int limit) {
    boolean closing = start + 1 < limit && text.charAt(start + 1) == '/';
    int nameStart = closing ? start + 2 : start + 1;
    int nameEnd = nameStart;
    while (nameEnd < limit && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameStart) {
      return null;
    }
    TagName name = TagName.of(text, nameStart, nameEnd);
    if (name == null) {
      return null;
    }
    if (nameEnd < limit && text.charAt(nameEnd) == '>') {
      return new Tag(name, closing, name.role() == TagRole.VOID, start, nameEnd + 1);
    }
    int end = new AttributeReader(text, nameEnd, limit).skipAll();
    if (end < 0 || (text.charAt(end - 1) != '>' && !name.ofPlatform())) {
      return null;
    }
    boolean empty = name.role() == TagRole.VOID || text.startsWith("/>", end - 2);
    return new Tag(name, closing, empty, start, end);
  }

  /** The next tag of certain roles; null if there is none. */
  static @Nullable Tag next(String text, int from, int limit, Predicate<TagRole> roles) {
    int at = text.indexOf('<', from);
    while (at >= 0 && at < limit) {
      Tag tag = at(text, at, limit);
      if (tag != null && roles.test(tag.name().role())) {
        return tag;
      }
      at = text.indexOf('<', tag == null ? at + 1 : tag.end());
    }
    return null;
  }

  /** The closing tag of the same name; null if there is none. */
  static @Nullable Tag closing(String text, Tag opening, int limit) {
    Tag tag = next(text, opening.end(), limit, role -> role == opening.name().role());
    while (tag != null && !(tag.closing() && tag.name().equals(opening.name()))) {
      tag = next(text, tag.end(), limit, role -> role == opening.name().role());
    }
    return tag;
  }

  /** The attributes, in order, entities decoded. */
  Map<String, String> attributes(String text) {
    return new AttributeReader(text, start + 1 + name.text().length(), end).readAll();
  }

  /** The tag as a message quotes it. */
  @Override
  public String toString() {
    return (closing ? "</" : "<") + name.text() + ">";
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || c == '-'
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_';
  }
}
