package dev.larkspur.generator.reader.table;

/** Removes the links and images from the text of a name or a type. */
final class LinkText {
  private LinkText() {}

  /** Returns the text with the words of each link in its place, and without images. */
  static String of(String cell) {
    if (cell.indexOf("](") < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.length());
    int lastAddress = cell.lastIndexOf(')');
    int from = 0;
    int middle = -1;
    int open = cell.indexOf('[');
    while (open >= 0) {
      middle = middle < open ? cell.indexOf(']', open) : middle;
      if (middle < 0) {
        break;
      }
      boolean image = open > from && cell.charAt(open - 1) == '!';
      boolean address = image ? cell.startsWith("(", middle + 1) : isAddress(cell, middle + 1);
      boolean link = address && middle < lastAddress;
      if (link) {
        text.append(cell, from, image ? open - 1 : open);
        text.append(image ? "" : cell.substring(open + 1, middle));
        from = cell.indexOf(')', middle) + 1;
      }
      open = cell.indexOf('[', link ? from : open + 1);
    }
    return text.append(cell, from, cell.length()).toString();
  }

  /** Returns whether an address in parentheses follows: types have brackets before those, too. */
  private static boolean isAddress(String cell, int at) {
    return cell.startsWith("(/", at)
        || cell.startsWith("(#", at)
        || cell.startsWith("(.", at)
        || cell.startsWith("(http", at);
  }
}
