package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.OpaqueId;
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
   * Returns the extended id. Its last part never comes from a segment that is not readable, such as
   * {@code ugjMzUjL4IzM14COyMTN}, which the portal generated.
   */
  String extended() {
    return extensions.stream()
        .filter(IdRequest::isReadable)
        .findFirst()
        .map(extension -> id + "." + extension)
        .orElse(id);
  }

  /** Returns the extended id of earlier versions, which did not exclude any segment. */
  String extendedBefore() {
    return idBefore + "." + extensions.get(0);
  }

  /** Returns whether a segment consists of words that a Java name can contain. */
  private static boolean isReadable(String segment) {
    return segment.chars().allMatch(c -> c < 128)
        && segment.chars().anyMatch(Character::isLetter)
        && !OpaqueId.isIn(segment);
  }
}
