package dev.larkspur.generator.site.view;

import java.util.List;
import java.util.SortedSet;

/**
 * A page of the index of error codes.
 *
 * @param frame what surrounds it
 * @param title its heading
 * @param codes the codes, in order
 */
public record ErrorsView(PageFrame frame, String title, List<Code> codes) {
  public ErrorsView {
    codes = List.copyOf(codes);
  }

  /**
   * A code.
   *
   * @param code the code
   * @param meanings what it means; pages often agree
   */
  public record Code(long code, List<Meaning> meanings) {
    public Code {
      meanings = List.copyOf(meanings);
    }
  }

  /**
   * A meaning of a code.
   *
   * @param message the message in the response
   * @param advice the advice
   * @param statuses the HTTP statuses
   * @param operations the operations that list it
   */
  public record Meaning(
      String message, SafeHtml advice, SortedSet<Integer> statuses, List<SiteLink> operations) {
    /** More operations are shown after a click. */
    private static final int FEW = 6;

    public Meaning {
      operations = List.copyOf(operations);
    }

    public boolean hasManyOperations() {
      return operations.size() > FEW;
    }
  }
}
