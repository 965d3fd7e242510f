package dev.larkspur.generator.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of the files of one folder. A name consists of ASCII letters, digits, {@code .}, {@code _}
 * and {@code -}, is valid on every file system, and differs from all others in more than its case.
 */
final class FileNames {
  private static final int LONGEST = 120;

  /** Names of devices on Windows, with any extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final Set<String> taken = new HashSet<>();

  /**
   * Creates the names of a folder.
   *
   * @param reserved names of other files of the folder
   */
  FileNames(String... reserved) {
    taken.addAll(Set.of(reserved));
  }

  /** Returns a new name for an id. */
  String of(String id) {
    String name = safe(id);
    String unique = name;
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  private static String safe(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length() && name.length() < LONGEST; i++) {
      char c = id.charAt(i);
      boolean plain = c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
      boolean dot = c == '.' && !name.isEmpty() && name.charAt(name.length() - 1) != '.';
      name.append(plain || dot ? c : '_');
    }
    int first = name.indexOf(".") < 0 ? name.length() : name.indexOf(".");
    if (name.isEmpty() || DEVICES.contains(name.substring(0, first).toLowerCase(Locale.ROOT))) {
      name.insert(0, '_');
    }
    return name.toString();
  }
}
