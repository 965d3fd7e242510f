package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the tags of the platform inside one cell. An opening item closes the item before it; a
 * closing tag closes the elements still open inside its own; a closing tag without an element is
 * stray.
 */
final class OpenElements {

  /** Receives the pairs. */
  interface Listener {
    /** An element begins; a later call for the same tag ends it. */
    void begins(Tag tag);

    /** An element is closed by its tag. */
    void ends(Tag tag, Tag closing);

    /** An element was never closed; its content extends to the offset. */
    void endsUnclosed(Tag tag, int contentEnd);

    /** A closing tag has no partner. */
    void stray(Tag closing);
  }

  private static final int DEEPEST = 64;

  private final List<Tag> open = new ArrayList<>();
  private final Listener listener;

  OpenElements(Listener listener) {
    this.listener = listener;
  }

  /** Takes the next tag. */
  void next(Tag tag) {
    if (!tag.closing()) {
      open(tag);
    } else {
      close(tag);
    }
  }

  /** Ends every open element. */
  void end(int offset) {
    unwind(0, offset);
  }

  private void open(Tag tag) {
    if (tag.name().text().equals("md-enum-item") && indexOf(tag.name()) >= 0) {
      unwind(indexOf(tag.name()), tag.start());
    }
    listener.begins(tag);
    if (tag.empty()) {
      listener.ends(tag, tag);
    } else if (open.size() == DEEPEST) {
      listener.endsUnclosed(tag, tag.end());
    } else {
      open.add(tag);
    }
  }

  private void close(Tag closing) {
    int index = indexOf(closing.name());
    if (index < 0) {
      listener.stray(closing);
      return;
    }
    unwind(index + 1, closing.start());
    listener.ends(open.remove(index), closing);
  }

  private void unwind(int index, int offset) {
    while (open.size() > index) {
      listener.endsUnclosed(open.remove(open.size() - 1), offset);
    }
  }

  private int indexOf(TagName name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
