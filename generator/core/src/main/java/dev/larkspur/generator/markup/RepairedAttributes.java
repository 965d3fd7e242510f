package dev.larkspur.generator.markup;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.parser.Parser;

/** The attributes of the few tags of a page that must be put right before jsoup can read them. */
final class RepairedAttributes {
  private final String text;

  /** Stands for a {@code <} in a value. */
  private final char less;

  /** Stands for a quote that is to be left out. */
  private final char stray;

  RepairedAttributes(String text) {
    this.text = text;
    this.less = unused('\ue000');
    this.stray = unused((char) (less + 1));
  }

  /** Puts right what follows a tag's name. */
  AttributeRepair repair(int nameEnd) {
    return new AttributeRepair(text, nameEnd, less, stray);
  }

  /** Reads an opening tag that was put right, with its bracket or without. */
  Attributes read(String tag) {
    String opened = tag.endsWith(">") ? tag.substring(0, tag.length() - 1) : tag;
    Map<String, String> attributes = new HashMap<>();
    for (Attribute attribute :
        Parser.xmlParser().parseInput(opened + " />", "").child(0).attributes()) {
      attributes.put(attribute.getKey(), revealed(attribute.getValue()));
    }
    return attributes::get;
  }

  /** A value as the page has it, without stray quotes. */
  private String revealed(String value) {
    return value.replace(less, '<').replace(String.valueOf(stray), "");
  }

  /** A private-use character the page has none of. */
  private char unused(char first) {
    char c = first;
    while (c < '\uf8ff' && text.indexOf(c) >= 0) {
      c++;
    }
    return c;
  }
}
