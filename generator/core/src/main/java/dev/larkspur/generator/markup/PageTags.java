package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a page in the order of the text, as jsoup finds them. How they pair up is not taken
 * from jsoup: it ends an element in silence, and here every slip is said.
 */
final class PageTags {
  private static final TagSet VOID = voidTags();

  private final String text;
  private final List<Tag> tags;
  private final int[] starts;

  private PageTags(String text, List<Tag> tags) {
    this.text = text;
    this.tags = tags;
    this.starts = tags.stream().mapToInt(Tag::start).toArray();
  }

  /** The tags from an offset on; before it, nothing is one. */
  static PageTags of(String text, int from) {
    TagMask mask = TagMask.of(text, from);
    return new PageTags(text, mask.hidesAll() ? List.of() : new Collector(text, mask).tags());
  }

  /** The tag that begins at an offset and ends before another; null if there is none. */
  @Nullable Tag at(int offset, int limit) {
    int index = Arrays.binarySearch(starts, offset);
    return index < 0 ? null : within(tags.get(index), limit);
  }

  /** The first tag that begins at an offset or after it; null if there is none. */
  @Nullable Tag nextFrom(int offset) {
    int index = indexFrom(offset);
    return index == starts.length ? null : tags.get(index);
  }

  /** The next tag that ends before a limit; null if there is none. */
  @Nullable Tag next(int from, int limit) {
    Tag tag = nextFrom(from);
    return tag == null || tag.start() >= limit ? null : within(tag, limit);
  }

  /** The next tag of certain roles that ends before a limit; null if there is none. */
  @Nullable Tag next(int from, int limit, Predicate<TagRole> roles) {
    for (int index = indexFrom(from); index < starts.length && starts[index] < limit; index++) {
      if (roles.test(tags.get(index).name().role())) {
        return within(tags.get(index), limit);
      }
    }
    return null;
  }

  /** The closing tag of the same name; null if there is none. */
  @Nullable Tag closing(Tag opening, int limit) {
    TagRole role = opening.name().role();
    Tag tag = next(opening.end(), limit, role::equals);
    while (tag != null && !(tag.closing() && tag.name().equals(opening.name()))) {
      tag = next(tag.end(), limit, role::equals);
    }
    return tag;
  }

  private int indexFrom(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index < 0 ? -index - 1 : index;
  }

  /**
   * Of a tag that a cell's end cuts off, HTML is text; the platform's own are known all the same.
   */
  private @Nullable Tag within(Tag tag, int limit) {
    if (tag.end() <= limit) {
      return tag;
    }
    if (!tag.name().ofPlatform()) {
      return null;
    }
    int end = limit;
    while (Blank.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return tag.endingAt(end);
  }

  private static TagSet voidTags() {
    TagSet tags = new TagSet();
    for (String name : TagName.withoutContent()) {
      tags.add(new org.jsoup.parser.Tag(name, Parser.NamespaceXml).set(org.jsoup.parser.Tag.Void));
    }
    return tags;
  }

  /** Goes through what jsoup made of a page. */
  private static final class Collector implements NodeVisitor {
    private final String text;
    private final TagMask mask;
    private final List<Tag> found = new ArrayList<>();

    Collector(String text, TagMask mask) {
      this.text = text;
      this.mask = mask;
    }

    List<Tag> tags() {
      Parser.xmlParser()
          .tagSet(new TagSet(VOID))
          .setTrackPosition(true)
          .parseInput(mask.masked(), "")
          .traverse(this);
      found.sort(Comparator.comparingInt(Tag::start));
      return withDropped();
    }

    @Override
    public void head(Node node, int depth) {
      if (depth > 0 && node instanceof Element element) {
        Range range = element.sourceRange();
        int start = mask.original(range.startPos());
        int end = mask.original(range.endPos());
        TagName name = nameOf(element.tagName());
        boolean empty = name.role() == TagRole.VOID || text.startsWith("/>", end - 2);
        found.add(new Tag(name, false, empty, start, end, attributes(element, end - start)));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth > 0 && node instanceof Element element) {
        Range range = element.endSourceRange();
        if (!range.isImplicit() && range.startPos() != element.sourceRange().startPos()) {
          found.add(closing(range.startPos(), range.endPos()));
        }
      }
    }

    /** Adds the closing tags that closed nothing: whatever is no text and was not found. */
    private List<Tag> withDropped() {
      List<Tag> all = new ArrayList<>(found.size());
      String masked = mask.masked();
      int next = 0;
      for (int at = masked.indexOf('<'); at >= 0; at = masked.indexOf('<', at + 1)) {
        if (next < found.size() && found.get(next).start() == mask.original(at)) {
          all.add(found.get(next++));
        } else {
          all.add(closing(at, masked.indexOf('>', at) + 1));
        }
      }
      return all;
    }

    private Tag closing(int start, int end) {
      int nameEnd = TagName.end(mask.masked(), start + 2);
      TagName name = nameOf(mask.masked().substring(start + 2, nameEnd));
      return Tag.closing(name, mask.original(start), mask.original(end));
    }

    private Map<String, String> attributes(Element element, int length) {
      if (length <= element.tagName().length() + 2) {
        return Map.of();
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (Attribute attribute : element.attributes()) {
        attributes.put(attribute.getKey(), mask.revealed(attribute.getValue()));
      }
      return Collections.unmodifiableMap(attributes);
    }

    private static TagName nameOf(String text) {
      TagName name = TagName.of(text, 0, text.length());
      if (name == null) {
        throw new IllegalStateException("no tag has this name: " + text);
      }
      return name;
    }
  }
}
