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
 * The name of a page's file below the folder: the only place where text of the portal becomes a
 * path. A value of this type is safe to write to on every system, whoever made the text: it stays
 * below the folder, is no hidden file, no device, and not too long.
 *
 * @param name the path below the folder, with {@code /} between its parts
 */
public record PageFile(@JsonValue String name) implements Comparable<PageFile> {
  private static final int LONGEST_PART = 80;
  private static final int LONGEST_NAME = 200;
  private static final int HASH_DIGITS = 8;

  /** What an existing file of a page may be called; what is new is called more strictly. */
  private static final Pattern PART = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]+");

  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_-]+");

  /** Where nearly all paths of the portal begin; says nothing about a page. */
  private static final Set<String> ROOTS = Set.of("uAjLw4CM", "ukTMukTMukTM", "reference");

  /** Names that are devices on Windows, and the one that is never read as a page. */
  private static final Pattern TAKEN =
      Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]|readme");

  /**
   * Takes the name of a file that exists already.
   *
   * @throws IllegalArgumentException if it could lie anywhere but below the folder
   */
  public PageFile {
    for (String part : name.split("/", -1)) {
      if (!PART.matcher(part).matches() || part.startsWith(".") || part.endsWith(".")) {
        throw new IllegalArgumentException("'" + PrintableLine.of(name) + "' is no name of a page");
      }
    }
  }

  /**
   * The name that suits a path of the portal. Paths that differ only in what a file name cannot
   * hold get different names.
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
   * Another name for the same path, for when the one that suits it belongs to another page.
   *
   * @param attempt counts the names that were taken, from 1
   */
  static PageFile apart(String fullPath, int attempt) {
    String suited = of(fullPath).name();
    String stem = suited.substring(0, suited.length() - ".md".length());
    return new PageFile(stem + "-" + hash(attempt + " " + fullPath) + ".md");
  }

  /** The name as file systems compare it that do not tell upper from lower case. */
  String folded() {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The file in a folder. */
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
    String plain = STRANGE.matcher(part).replaceAll("-");
    String cut = plain.length() > LONGEST_PART ? plain.substring(0, LONGEST_PART) : plain;
    return TAKEN.matcher(cut).matches() ? cut + "_" : cut;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
