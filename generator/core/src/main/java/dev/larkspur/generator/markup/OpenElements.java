package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the tags of the platform inside one cell. An item that opens ends the item before it; a
 * closing tag ends what is still open inside its element; a closing tag without an element is
 * stray.
 */
final class OpenElements {

  /** Hears how the tags pair up. */
  interface Listener {
    /** An element begins; it ends with a later call for the same tag. */
    void begins(Tag tag);

    /** An element is closed by its tag. */
    void ends(Tag tag, Tag closing);

    /** An element was never closed; what it holds goes as far as the offset. */
    void endsUnclosed(Tag tag, int contentEnd);

    /** A closing tag closes nothing. */
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

  /** Ends whatever is open. */
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
