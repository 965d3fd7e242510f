package dev.larkspur.generator.markup;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The attributes of a tag that must be repaired before jsoup can read them. */
final class RepairedAttributes {
  private final String text;

  /** Replaces {@code <} in a value. */
  private final char less;

  /** Replaces a stray quote. */
  private final char stray;

  RepairedAttributes(String text) {
    this.text = text;
    this.less = unused('\ue000');
    this.stray = unused((char) (less + 1));
  }

  /** Repairs the text after a tag's name. */
  AttributeRepair repair(int nameEnd) {
    return new AttributeRepair(text, nameEnd, less, stray);
  }

  /** Parses a repaired opening tag, with or without its bracket. */
  Attributes read(String tag) {
    String opened = tag.endsWith(">") ? tag.substring(0, tag.length() - 1) : tag;
    Map<String, String> attributes = new HashMap<>();
    Element element = Parser.xmlParser().parseInput(opened + " />", "").firstElementChild();
    // Control characters can keep jsoup from recognizing the tag.
    if (element != null) {
      for (Attribute attribute : element.attributes()) {
        attributes.put(attribute.getKey(), revealed(attribute.getValue()));
      }
    }
    return attributes::get;
  }

  /** Returns a value as the page has it, without stray quotes. */
  private String revealed(String value) {
    return value.replace(less, '<').replace(String.valueOf(stray), "");
  }

  /** Returns a private-use character that the page does not contain. */
  private char unused(char first) {
    char c = first;
    while (c < '\uf8ff' && text.indexOf(c) >= 0) {
      c++;
    }
    return c;
  }
}
