package dev.larkspur.portal;

import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selection of pages to pull.
 *
 * @param only prefixes of paths on the portal, with or without their opaque segments, or of files
 *     below the folder, such as {@code im-v1/message}; {@code im-v1} does not select {@code
 *     im-v10}; empty for all pages
 */
public record PullSelection(List<String> only) {
  /** Selects all pages. */
  public static final PullSelection ALL = new PullSelection(List.of());

  /** Leading segments without a meaning, such as {@code ukDNz4SO0MjL5QzM}. */
  private static final Pattern OPAQUE = Pattern.compile("^(?:u[A-Za-z0-9]{7,}/)+");

  /** Copies the list and removes slashes at both ends. */
  public PullSelection {
    only = only.stream().map(path -> path.replaceAll("^/+|/+$", "")).toList();
  }

  boolean contains(TreePage page) {
    return contains(Place.of(page));
  }

  boolean contains(PulledPage page) {
    return contains(Place.of(page));
  }

  private boolean contains(Place place) {
    return only.isEmpty() || only.stream().anyMatch(place::startsWith);
  }

  /**
   * Returns a note for each prefix that selects no page.
   *
   * @param pages the pages of the portal
   * @param pulled the pages of the folder or of a mirror
   * @throws UserInputException if no prefix selects a page
   */
  List<String> unmatched(Collection<TreePage> pages, Collection<PulledPage> pulled) {
    if (only.isEmpty()) {
      return List.of();
    }
    List<Place> places =
        Stream.concat(pages.stream().map(Place::of), pulled.stream().map(Place::of)).toList();
    List<String> unmatched =
        only.stream()
            .filter(start -> places.stream().noneMatch(place -> place.startsWith(start)))
            .toList();
    if (unmatched.size() == only.size()) {
      throw new UserInputException(
          noneBeginsWith(String.join("\" or \"", unmatched)), suggestion(unmatched.get(0), places));
    }
    return unmatched.stream().map(PullSelection::noneBeginsWith).toList();
  }

  private static String noneBeginsWith(String start) {
    return "No page has a path that begins with \"" + PrintableLine.of(start) + "\".";
  }

  private static @Nullable String suggestion(String start, List<Place> places) {
    long segments = start.chars().filter(c -> c == '/').count() + 1;
    return NearestNames.question(
        start, places.stream().map(place -> place.beginning(segments)).distinct().toList());
  }

  /** The paths of a page. */
  private record Place(String fullPath, @Nullable PageFile file) {
    static Place of(TreePage page) {
      return new Place(page.fullPath(), PageFile.of(page.fullPath()));
    }

    static Place of(PulledPage page) {
      return new Place(page.fullPath(), page.file());
    }

    boolean startsWith(String start) {
      return startsWith(fullPath, "/" + start)
          || (file != null
              && (file.name().equals(start)
                  || startsWith(stem(), start)
                  || startsWith(readable(), start)));
    }

    private static boolean startsWith(String path, String start) {
      return path.equals(start) || path.startsWith(start + "/");
    }

    /** Returns the first segments of the path below the folder. */
    String beginning(long segments) {
      return Stream.of(readable().split("/", -1)).limit(segments).collect(Collectors.joining("/"));
    }

    private String readable() {
      return OPAQUE.matcher(stem()).replaceFirst("");
    }

    /** Returns the path of the file without its extension; that of the page if it has no file. */
    private String stem() {
      String name = file == null ? PageFile.of(fullPath).name() : file.name();
      int dot = name.lastIndexOf('.');
      return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }
  }
}
