package dev.larkspur.portal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Name of the file of a page below the folder: the only place where text from the portal becomes a
 * path. Every value is safe to write on every system: it does not leave the folder, and it is not a
 * hidden file, a device or too long.
 *
 * @param name the path below the folder, separated by {@code /}
 */
public record PageFile(@JsonValue String name) implements Comparable<PageFile> {
  private static final int LONGEST_PART = 80;
  private static final int LONGEST_NAME = 200;
  private static final int HASH_DIGITS = 8;

  /** Valid part of the name of an existing file; names of new files are stricter. */
  private static final Pattern PART = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]+");

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]+");

  /** First parts of nearly all paths on the portal, which do not identify a page. */
  private static final Set<String> ROOTS = Set.of("uAjLw4CM", "ukTMukTMukTM", "reference");

  /** Names of devices on Windows, and the name that is never read as a page. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]|readme");

  /**
   * Creates the name of an existing file.
   *
   * @throws IllegalArgumentException if it may be located outside of the folder
   */
  public PageFile {
    for (String part : name.split("/", -1)) {
      if (!PART.matcher(part).matches() || part.startsWith(".") || part.endsWith(".")) {
        throw new IllegalArgumentException(
            "'" + PrintableLine.of(name) + "' is not a valid file name of a page");
      }
    }
  }

  /**
   * Returns the name for a path on the portal. Paths that differ only in characters that file names
   * cannot have get different names.
   */
  static PageFile of(String fullPath) {
    List<String> parts = new ArrayList<>(List.of(fullPath.split("/")));
    parts.removeIf(String::isBlank);
    while (parts.size() > 1 && ROOTS.contains(parts.get(0))) {
      parts.remove(0);
    }
    List<String> safe = new ArrayList<>();
    parts.forEach(part -> safe.add(safe(part)));
    String name = String.join("/", safe);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new PageFile("page-" + hash(fullPath) + ".md");
    }
    return new PageFile(safe.equals(parts) ? name + ".md" : name + "-" + hash(fullPath) + ".md");
  }

  /**
   * Returns an alternative name for a path whose first name belongs to another page.
   *
   * @param attempt the number of the attempt, counted from 1
   */
  static PageFile apart(String fullPath, int attempt) {
    String first = of(fullPath).name();
    String stem = first.substring(0, first.length() - ".md".length());
    return new PageFile(stem + "-" + hash(attempt + " " + fullPath) + ".md");
  }

  /** Returns the name as case-insensitive file systems compare it. */
  String folded() {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Returns the path of the file in a folder. */
  public Path in(Path folder) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("'" + PrintableLine.of(name) + "' leaves the folder");
    }
    return file;
  }

  @Override
  public int compareTo(PageFile other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  private static String safe(String part) {
    String plain = UNSAFE.matcher(part).replaceAll("-");
    String cut = plain.length() > LONGEST_PART ? plain.substring(0, LONGEST_PART) : plain;
    return RESERVED.matcher(cut).matches() ? cut + "_" : cut;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }
}
