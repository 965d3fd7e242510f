package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.output.OutputFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Size of a part of the generated files.
 *
 * @param part a product, {@value #CATALOGUE}, or {@value #OTHER} for files of all products
 * @param files the number of files
 * @param bytes the sum of their bytes
 */
record OutputSize(String part, int files, long bytes) {
  private static final String CATALOGUE = "(catalogue)";
  private static final String OTHER = "(other files)";

  /**
   * Returns the sizes of the parts of an output folder, the largest first.
   *
   * @param products the folder of each product
   */
  static List<OutputSize> of(OutputFolder output, SortedMap<String, String> products) {
    Map<String, String> byFolder = new TreeMap<>();
    products.forEach((product, folder) -> byFolder.put(folder, product));
    Map<String, OutputSize> sizes = new TreeMap<>();
    output
        .sizes()
        .forEach(
            (path, bytes) ->
                sizes.merge(part(path, byFolder), new OutputSize("", 1, bytes), OutputSize::plus));
    List<OutputSize> sorted = new ArrayList<>();
    sizes.forEach((part, size) -> sorted.add(new OutputSize(part, size.files, size.bytes)));
    sorted.sort(Comparator.comparing(OutputSize::bytes).reversed());
    return sorted;
  }

  /** Returns a table of sizes and their sum. */
  static String table(List<OutputSize> sizes) {
    TextTable table = new TextTable("product", "files", "bytes");
    OutputSize total = new OutputSize("total", 0, 0);
    for (OutputSize size : sizes) {
      table.row(size.part, size.files, size.bytes);
      total = total.plus(size);
    }
    table.row(total.part, total.files, total.bytes);
    return table.toString();
  }

  private OutputSize plus(OutputSize other) {
    return new OutputSize(part, files + other.files, bytes + other.bytes);
  }

  /** Returns the part that a file belongs to, by the folders above it. */
  private static String part(String path, Map<String, String> byFolder) {
    if (path.equals(Catalogue.RESOURCE)) {
      return CATALOGUE;
    }
    int end = path.lastIndexOf('/');
    while (end > 0) {
      String product = byFolder.get(path.substring(0, end));
      if (product != null) {
        return product;
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return OTHER;
  }
}
