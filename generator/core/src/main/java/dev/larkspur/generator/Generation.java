package dev.larkspur.generator;

import dev.larkspur.generator.emit.GeneratedFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated from a folder of pages.
 *
 * @param naming what the pages say and what it is called
 * @param files the generated files, by path
 */
public record Generation(Naming naming, List<GeneratedFile> files) {
  public Generation {
    files = List.copyOf(files);
  }

  /** What the pages say, and everything that was said about them. */
  public Reading reading() {
    return naming.reading();
  }

  /** Contents by path below the source root, as an output folder takes them. */
  public SortedMap<String, String> contents() {
    SortedMap<String, String> contents = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (contents.put(file.path(), file.content()) != null) {
        throw new IllegalStateException("Two generated files are " + file.path());
      }
    }
    return contents;
  }
}
