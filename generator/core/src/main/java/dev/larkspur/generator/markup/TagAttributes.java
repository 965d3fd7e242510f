package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The attributes of a page's tags, which jsoup reads for the whole page at once: of each tag that
 * has any it is given an empty element.
 */
final class TagAttributes {
  private final String text;

  /** Stands for a {@code <} in a value. */
  private final char less;

  /** Stands for a quote that is to be left out. */
  private final char stray;

  private final List<Integer> tags = new ArrayList<>();
  private final StringBuilder elements = new StringBuilder();

  TagAttributes(String text) {
    this.text = text;
    this.less = unused('\ue000');
    this.stray = unused((char) (less + 1));
  }

  /** Puts right what follows a tag's name. */
  AttributeRepair repair(int nameEnd) {
    return new AttributeRepair(text, nameEnd, less, stray);
  }

  /** Takes an opening tag as it is written or was put right, with its bracket or without. */
  void of(int tag, String written) {
    tags.add(tag);
    elements.append(written);
    if (written.endsWith(">")) {
      elements.setLength(elements.length() - 1);
    }
    elements.append(" />");
  }

  /** Gives the tags their attributes, entities decoded. */
  void addTo(List<Tag> all) {
    if (tags.isEmpty()) {
      return;
    }
    List<Element> read = Parser.xmlParser().parseInput(elements.toString(), "").children();
    if (read.size() != tags.size()) {
      throw new IllegalStateException(tags.size() + " tags became " + read.size() + " elements");
    }
    for (int i = 0; i < read.size(); i++) {
      int tag = tags.get(i);
      all.set(tag, all.get(tag).with(attributes(read.get(i))));
    }
  }

  private Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), revealed(attribute.getValue()));
    }
    return Collections.unmodifiableMap(attributes);
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
