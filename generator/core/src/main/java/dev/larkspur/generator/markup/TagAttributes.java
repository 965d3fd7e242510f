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
 * The attributes of a page's tags, which jsoup reads for the whole page at once: it is given an
 * empty element for each tag that has any, and the many that are written alike only once.
 */
final class TagAttributes {
  private final String text;

  /** Stands for a {@code <} in a value. */
  private final char less;

  /** Stands for a quote that is to be left out. */
  private final char stray;

  /** Which element each tag is written like, by the tag's place among all. */
  private final Map<Integer, Integer> elementOf = new LinkedHashMap<>();

  private final Map<String, Integer> elements = new LinkedHashMap<>();

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
    Integer known = elements.putIfAbsent(written, elements.size());
    elementOf.put(tag, known == null ? elements.size() - 1 : known);
  }

  /** Gives the tags their attributes, entities decoded. */
  void addTo(List<Tag> tags) {
    List<Map<String, String>> read = read();
    elementOf.forEach((tag, element) -> tags.set(tag, tags.get(tag).with(read.get(element))));
  }

  private List<Map<String, String>> read() {
    StringBuilder markup = new StringBuilder();
    for (String element : elements.keySet()) {
      boolean hasBracket = element.endsWith(">");
      markup.append(element, 0, element.length() - (hasBracket ? 1 : 0)).append(" />");
    }
    List<Map<String, String>> read = new ArrayList<>(elements.size());
    for (Element element : Parser.xmlParser().parseInput(markup.toString(), "").children()) {
      read.add(attributes(element));
    }
    if (read.size() != elements.size()) {
      throw new IllegalStateException(elements.size() + " tags became " + read.size());
    }
    return read;
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
