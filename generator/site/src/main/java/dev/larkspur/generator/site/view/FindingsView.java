package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The findings of one rule.
 *
 * @param frame what surrounds it
 * @param rule the id of the rule
 * @param severity the severity
 * @param when what the rule reports
 * @param pages the pages with findings
 * @param count the number of findings
 */
public record FindingsView(
    PageFrame frame,
    String rule,
    String severity,
    String when,
    List<PageFindings> pages,
    int count) {
  public FindingsView {
    pages = List.copyOf(pages);
  }

  /**
   * The findings of a page.
   *
   * @param page the path of the page, with a link to what it describes
   * @param findings the findings, by line
   */
  public record PageFindings(SiteLink page, List<Finding> findings) {
    public PageFindings {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A finding.
   *
   * @param line the line
   * @param column the column
   * @param message the message
   * @param source the line of the page; empty if unknown
   */
  public record Finding(int line, int column, String message, String source) {}
}
