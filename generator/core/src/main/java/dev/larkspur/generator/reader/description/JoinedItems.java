package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line of a list into which a converter has joined several items, such as {@code - a：x -
 * b：y}. Since descriptions contain hyphens too, a bullet begins an item only if the text behind it
 * has the form of the first item.
 */
final class JoinedItems {
  private final String line;
  private final int content;
  private final String bullet;
  private final Type type;
  private final Vocabulary words;

  private JoinedItems(String line, int start, int content, Type type, Vocabulary words) {
    this.line = line;
    this.content = content;
    this.bullet = PageText.strip(line.substring(start, content));
    this.type = type;
    this.words = words;
  }

  /**
   * Returns the items of a line without their bullets.
   *
   * @param start the offset of the first bullet
   * @param content the offset behind it
   * @param onlyLine whether the list has no further lines
   */
  static List<String> of(
      String line, int start, int content, boolean onlyLine, Type type, Vocabulary words) {
    JoinedItems items = new JoinedItems(line, start, content, type, words);
    ItemForm first = ItemForm.of(line, content, type, words);
    if (first == null
        || (first.quote() == 0 && (first.separator() == 0 || items.isBullet(first)))) {
      return items.plain(onlyLine);
    }
    return items.like(first);
  }

  private List<String> like(ItemForm first) {
    List<Integer> bullets = new ArrayList<>();
    int from = first.end();
    for (int at : bullets()) {
      ItemForm form =
          at < from ? null : ItemForm.of(line, Segment.behindBullet(line, at), type, words);
      if (form != null && form.quote() == first.quote() && endsAlike(form, first)) {
        bullets.add(at);
        from = form.end();
      }
    }
    return between(bullets);
  }

  /** Returns whether two values end alike; one in quotes may have no description. */
  private boolean endsAlike(ItemForm form, ItemForm first) {
    return form.separator() == first.separator()
        || (form.quote() != 0 && (form.separator() == 0 || isBullet(form)));
  }

  private boolean isBullet(ItemForm form) {
    return form.separator() == bullet.charAt(bullet.length() - 1);
  }

  /** Splits {@code a - b - c}: values alone, or values and descriptions in turn. */
  private List<String> plain(boolean onlyLine) {
    List<Integer> bullets = bullets();
    List<String> all = between(bullets);
    if (!onlyLine || all.size() == 1) {
      return List.of(line.substring(content));
    }
    if (all.stream().allMatch(this::isValue)) {
      return all;
    }
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isValue(all.get(i)) != (i % 2 == 0)) {
        return List.of(line.substring(content));
      }
      if (i % 2 == 0 && i > 0) {
        pairs.add(bullets.get(i - 1));
      }
    }
    return between(pairs);
  }

  private boolean isValue(String item) {
    return item.indexOf(' ') < 0 && EnumListItem.isValue(item, type, words);
  }

  /** Returns the offsets of the further bullets of the line, or of the numbers. */
  private List<Integer> bullets() {
    boolean numbered = Character.isDigit(bullet.charAt(0));
    List<Integer> bullets = new ArrayList<>();
    for (int at = content + 1; at < line.length(); at++) {
      boolean alike = numbered ? Character.isDigit(line.charAt(at)) : line.startsWith(bullet, at);
      if (alike && PageText.isBlank(line.charAt(at - 1)) && Segment.behindBullet(line, at) > at) {
        bullets.add(at);
      }
    }
    return bullets;
  }

  private List<String> between(List<Integer> bullets) {
    List<String> items = new ArrayList<>();
    int from = content;
    for (int at : bullets) {
      items.add(PageText.strip(line.substring(from, at)));
      from = Segment.behindBullet(line, at);
    }
    items.add(PageText.strip(line.substring(from)));
    return items;
  }
}
