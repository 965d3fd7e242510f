package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tags of a page in the order of the text. */
final class PageTags {
  /** From the end of one cell to the first tag inside the next it is two or three tags. */
  private static final int NEAR = 4;

  private final String text;
  private final List<Tag> tags;
  private final int[] starts;

  /** What was found last: most who ask go on from there. */
  private int last;

  private PageTags(String text, List<Tag> tags) {
    this.text = text;
    this.tags = tags;
    this.starts = new int[tags.size()];
    Arrays.setAll(starts, index -> tags.get(index).start());
  }

  /** The tags from an offset on; before it, nothing is one. */
  static PageTags of(String text, int from) {
    return new PageTags(text, TagFinder.find(text, from));
  }

  /** The tag that begins at an offset and ends before another; null if there is none. */
  @Nullable Tag at(int offset, int limit) {
    int index = indexFrom(offset);
    boolean found = index < starts.length && starts[index] == offset;
    return found ? within(tags.get(index), limit) : null;
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

  /**
   * Where the tags that begin in a stretch begin and end, counted from its start; null if one had
   * to be put right or goes on behind, so that the stretch alone does not say what it is.
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
    while (PageText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return tag.endingAt(end);
  }
}
