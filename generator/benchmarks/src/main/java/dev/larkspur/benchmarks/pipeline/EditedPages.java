package dev.larkspur.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of a folder of pages. Each edit rewords a documented error of another page. */
final class EditedPages {
  private static final Pattern ERROR =
      Pattern.compile("(<md-td>\\d{5,8}</md-td>\\s{1,9}<md-td>)([A-Za-z ]{3,80})");

  private static final int STRIDE = 37;

  private final Path folder;
  private final List<Path> pages;
  private int edits;

  private EditedPages(Path folder, List<Path> pages) {
    this.folder = folder;
    this.pages = pages;
  }

  /** Creates a copy of the pages. */
  static EditedPages copy(Path from, Path to) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target);
        if (file.toString().endsWith(".md") && ERROR.matcher(Files.readString(file)).find()) {
          pages.add(target);
        }
      }
    }
    if (pages.isEmpty()) {
      throw new IOException("No page in " + from + " documents an error.");
    }
    return new EditedPages(to, pages);
  }

  Path folder() {
    return folder;
  }

  /** Rewords the first error of the next page, far from the last one. */
  void edit() throws IOException, InterruptedException {
    edits++;
    Path page = pages.get(edits * STRIDE % pages.size());
    String text = Files.readString(page);
    Matcher error = ERROR.matcher(text);
    if (error.find()) {
      Files.writeString(
          page,
          text.substring(0, error.end(1)) + "Edit " + edits + " " + text.substring(error.end(1)));
    }
    // A file written just before a run is compared by content, which would distort the measurement.
    Thread.sleep(50);
  }
}
