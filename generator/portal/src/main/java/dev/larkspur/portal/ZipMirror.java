package dev.larkspur.portal;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Mirror in a zip archive. Nothing is extracted: the bytes of an entry are only returned, and
 * limits apply to the bytes that are read, not to the sizes that the archive states.
 */
final class ZipMirror implements Mirror {
  /** Maximum number of entries, which is that of an archive without zip64. */
  private static final int MAX_ENTRIES = 65_534;

  /** Maximum size of all pages in bytes. */
  private static final long MAX_TOTAL = 1L << 29;

  private final ZipFile zip;
  private final SortedMap<String, ZipEntry> pages;
  private final List<String> notes;
  private long total;

  private ZipMirror(ZipFile zip, SortedMap<String, ZipEntry> pages, List<String> notes) {
    this.zip = zip;
    this.pages = pages;
    this.notes = notes;
  }

  static ZipMirror of(Path path) {
    ZipFile opened = null;
    try {
      ZipFile zip = new ZipFile(path.toFile());
      opened = zip;
      if (zip.size() > MAX_ENTRIES) {
        throw new IOException("it has more than " + MAX_ENTRIES + " entries");
      }
      Set<String> links = ZipLinks.in(path);
      SortedMap<String, ZipEntry> pages = new TreeMap<>();
      List<String> notes = new ArrayList<>();
      int leftOut = 0;
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (entry.isDirectory() || !Mirror.isNameOfPage(name)) {
          continue;
        }
        if (Mirror.hasDotFolder(name)) {
          notes.add(skipped(name, "its path contains the folder . or .."));
        } else if (links.contains(name)) {
          leftOut++;
        } else if (pages.containsKey(name)) {
          notes.add(skipped(name, "another entry has the same name"));
        } else if (Mirror.isPage(name)) {
          pages.put(name, Objects.requireNonNull(zip.getEntry(name), name));
        }
      }
      notes.addAll(Mirror.linkNotes(leftOut));
      return new ZipMirror(zip, withoutCommonFolder(pages), notes);
    } catch (IOException | IllegalArgumentException e) {
      close(opened);
      throw new UserInputException(
          path + " is not a readable zip archive: " + PrintableLine.of(reason(e)) + ".",
          "Expected a folder of pages, or a zip archive of one.");
    }
  }

  private static String skipped(String entry, String reason) {
    return "an entry " + PrintableLine.of(entry) + " is skipped, because " + reason;
  }

  @Override
  public List<String> pages() {
    return List.copyOf(pages.keySet());
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public byte[] read(String page) throws IOException {
    ZipEntry entry = Objects.requireNonNull(pages.get(page), page);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(LONGEST_PAGE + 1);
      total += content.length;
      if (total > MAX_TOTAL) {
        throw new UserInputException(
            "The pages of the archive are larger than " + MAX_TOTAL + " bytes.",
            "Pages written so far are kept.");
      }
      if (content.length > LONGEST_PAGE) {
        throw new IOException("the page is larger than " + LONGEST_PAGE + " bytes");
      }
      CRC32 checksum = new CRC32();
      checksum.update(content);
      if (checksum.getValue() != entry.getCrc()) {
        throw new IOException("the checksum of the page is wrong");
      }
      return content;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * Removes the folder that archives of a git host have around all files; its name differs for
   * every commit.
   */
  private static SortedMap<String, ZipEntry> withoutCommonFolder(
      SortedMap<String, ZipEntry> pages) {
    String folder = pages.isEmpty() ? "" : firstFolder(pages.firstKey());
    if (folder.isEmpty() || !allStartWith(pages.keySet(), folder)) {
      return pages;
    }
    SortedMap<String, ZipEntry> below = new TreeMap<>();
    pages.forEach((name, entry) -> below.put(name.substring(folder.length()), entry));
    return below;
  }

  private static String firstFolder(String name) {
    return name.substring(0, name.indexOf('/') + 1);
  }

  private static boolean allStartWith(Collection<String> names, String folder) {
    return names.stream().allMatch(name -> name.startsWith(folder));
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void close(@Nullable ZipFile opened) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      // The archive was only read, and the first fault is reported.
    }
  }
}
