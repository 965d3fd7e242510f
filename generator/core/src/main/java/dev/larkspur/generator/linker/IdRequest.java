package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Source;
import java.util.Comparator;
import java.util.List;

/**
 * A request for a unique id.
 *
 * @param id the id that the page gives
 * @param idBefore the id that the page gave to earlier versions
 * @param owners what identifies the page from run to run, the best first
 * @param extensions what distinguishes the page from others with the same id, the best first
 * @param page the page
 * @param historic whether the page belongs to a historic version
 * @param marked whether a marker on the page names the id
 */
record IdRequest(
    String id,
    String idBefore,
    List<String> owners,
    List<String> extensions,
    Source page,
    boolean historic,
    boolean marked) {

  /** Orders pages by path. */
  static final Comparator<IdRequest> BY_PATH = Comparator.comparing(request -> request.page.path());

  /**
   * Orders pages that request one id: current pages precede historic ones, then pages with a marker
   * precede those without.
   */
  static final Comparator<IdRequest> BY_PRECEDENCE =
      Comparator.comparing(IdRequest::historic)
          .thenComparing(request -> !request.marked())
          .thenComparing(BY_PATH);

  /**
   * Returns the extended id. A segment that the portal generated, such as {@code
   * ugjMzUjL4IzM14COyMTN}, is not readable and never becomes part of it.
   */
  String extended() {
    return extensions.stream()
        .filter(extension -> !isOpaque(extension))
        .findFirst()
        .map(extension -> id + "." + extension)
        .orElse(id);
  }

  /** Returns the extended id of earlier versions, which did not exclude any segment. */
  String extendedBefore() {
    return idBefore + "." + extensions.get(0);
  }

  /** Returns whether letters of both cases and digits alternate as in no word. */
  private static boolean isOpaque(String segment) {
    int alternations = 0;
    for (int i = 1; i < segment.length(); i++) {
      int before = Character.getType(segment.charAt(i - 1));
      int now = Character.getType(segment.charAt(i));
      boolean capitalized =
          before == Character.UPPERCASE_LETTER && now == Character.LOWERCASE_LETTER;
      alternations += before == now || capitalized ? 0 : 1;
    }
    return segment.length() >= 12
        && segment.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
        && alternations * 4 >= segment.length();
  }
}
