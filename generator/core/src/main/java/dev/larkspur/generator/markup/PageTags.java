package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tags of a page in the order of the text. */
final class PageTags {
  /** The number of tags to step over before a binary search pays. */
  private static final int NEAR = 4;

  private final String text;
  private final List<Tag> tags;
  private final int[] starts;

  /** The index of the last result, where most searches continue. */
  private int last;

  private PageTags(String text, List<Tag> tags) {
    this.text = text;
    this.tags = tags;
    this.starts = new int[tags.size()];
    Arrays.setAll(starts, index -> tags.get(index).start());
  }

  /** Finds the tags from an offset on; text before it holds none. */
  static PageTags of(String text, int from) {
    return new PageTags(text, TagFinder.find(text, from));
  }

  /** Returns the tag that begins at an offset and ends before another, or null. */
  @Nullable Tag at(int offset, int limit) {
    int index = indexFrom(offset);
    boolean found = index < starts.length && starts[index] == offset;
    return found ? within(tags.get(index), limit) : null;
  }

  /** Returns the first tag that begins at an offset or after it, or null. */
  @Nullable Tag nextFrom(int offset) {
    int index = indexFrom(offset);
    return index == starts.length ? null : tags.get(index);
  }

  /** Returns the next tag that ends before a limit, or null. */
  @Nullable Tag next(int from, int limit) {
    Tag tag = nextFrom(from);
    return tag == null || tag.start() >= limit ? null : within(tag, limit);
  }

  /** Returns the next tag of certain roles that ends before a limit, or null. */
  @Nullable Tag next(int from, int limit, Predicate<TagRole> roles) {
    for (int index = indexFrom(from); index < starts.length && starts[index] < limit; index++) {
      if (roles.test(tags.get(index).name().role())) {
        return within(tags.get(index), limit);
      }
    }
    return null;
  }

  /** Returns the closing tag of the same name, or null. */
  @Nullable Tag closing(Tag opening, int limit) {
    TagRole role = opening.name().role();
    Tag tag = next(opening.end(), limit, role::equals);
    while (tag != null && !(tag.closing() && tag.name().equals(opening.name()))) {
      tag = next(tag.end(), limit, role::equals);
    }
    return tag;
  }

  /**
   * Returns where the tags of a stretch begin and end, counted from its start; null if one was
   * repaired or extends beyond it, so that the stretch alone does not determine it.
   */
  int @Nullable [] places(int from, int to) {
    int first = indexFrom(from);
    int last = first;
    while (last < starts.length && starts[last] < to) {
      Tag tag = tags.get(last++);
      if (tag.end() > to || !tag.isSound()) {
        return null;
      }
    }
    int[] places = new int[2 * (last - first)];
    for (int i = first; i < last; i++) {
      places[2 * (i - first)] = starts[i] - from;
      places[2 * (i - first) + 1] = tags.get(i).end() - from;
    }
    return places;
  }

  private int indexFrom(int offset) {
    int index = last;
    int far = Math.min(last + NEAR, starts.length);
    while (index < far && starts[index] < offset) {
      index++;
    }
    if (!isFirstFrom(index, offset)) {
      index = Arrays.binarySearch(starts, offset);
      index = index < 0 ? -index - 1 : index;
    }
    last = index;
    return index;
  }

  private boolean isFirstFrom(int index, int offset) {
    return (index == starts.length || starts[index] >= offset)
        && (index == 0 || starts[index - 1] < offset);
  }

  /**
   * A tag that extends beyond its cell is text if it is HTML; a tag of the platform is still a tag.
   */
  private @Nullable Tag within(Tag tag, int limit) {
    if (tag.end() <= limit) {
      return tag;
    }
    if (!tag.name().ofPlatform()) {
      return null;
    }
    int end = limit;
    while (PageText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return tag.endingAt(end);
  }
}
