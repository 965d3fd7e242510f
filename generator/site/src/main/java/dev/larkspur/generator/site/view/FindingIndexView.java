package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The first page of the findings.
 *
 * @param frame what surrounds it
 * @param rules the rules with findings, the most severe first
 */
public record FindingIndexView(PageFrame frame, List<FindingsView> rules) {
  public FindingIndexView {
    rules = List.copyOf(rules);
  }
}
