package dev.larkspur.generator.site;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.site.view.FindingIndexView;
import dev.larkspur.generator.site.view.FindingsView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLink;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes the pages about findings: one for each rule. */
final class FindingPages {
  private final SourcePages sources;
  private final List<FindingsView> rules = new ArrayList<>();

  FindingPages(Linting linting, Path folder, SourcePages sources) {
    this.sources = sources;
    Map<Rule, List<FindingsView.PageFindings>> byRule = new EnumMap<>(Rule.class);
    SourceLines lines = new SourceLines(folder);
    Map<String, Map<Rule, List<FindingsView.Finding>>> byPage = new TreeMap<>();
    for (Diagnostic found : linting.reading().diagnostics()) {
      if (!sources.includes(found.location().path())) {
        continue;
      }
      byPage
          .computeIfAbsent(found.location().path(), it -> new EnumMap<>(Rule.class))
          .computeIfAbsent(found.rule(), it -> new ArrayList<>())
          .add(
              new FindingsView.Finding(
                  found.location().line(),
                  found.location().column(),
                  found.message(),
                  lines.around(found.location())));
    }
    byPage.forEach(
        (path, found) ->
            found.forEach(
                (rule, findings) ->
                    byRule
                        .computeIfAbsent(rule, it -> new ArrayList<>())
                        .add(new FindingsView.PageFindings(link(path), findings))));
    byRule.forEach((rule, pages) -> rules.add(view(rule, pages)));
    rules.sort(
        Comparator.comparing((FindingsView view) -> Rule.valueOf(view.rule()).severity())
            .thenComparing(view -> -view.count()));
  }

  private SiteLink link(String path) {
    String page = sources.page(path);
    return new SiteLink(path, page == null ? null : "../" + page);
  }

  private static FindingsView view(Rule rule, List<FindingsView.PageFindings> pages) {
    return new FindingsView(
        new PageFrame(rule.name(), "findings/" + rule.name(), PageFrame.Part.FINDINGS),
        rule.name(),
        rule.severity().label(),
        rule.when().substring(0, 1).toUpperCase(Locale.ROOT) + rule.when().substring(1) + ".",
        pages,
        pages.stream().mapToInt(page -> page.findings().size()).sum());
  }

  FindingIndexView index() {
    return new FindingIndexView(
        new PageFrame("Findings", PageFrame.Part.FINDINGS.path(), PageFrame.Part.FINDINGS), rules);
  }

  List<FindingsView> pages() {
    return rules;
  }
}
