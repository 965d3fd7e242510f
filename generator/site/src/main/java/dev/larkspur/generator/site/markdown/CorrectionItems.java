package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.model.Correction;
import java.util.List;

/** Corrections of pages by an overlay. */
final class CorrectionItems {
  private CorrectionItems() {}

  static List<String> of(List<Correction> corrections) {
    return corrections.stream()
        .map(
            correction ->
                "- "
                    + (correction.field() == null
                        ? ""
                        : MarkdownSyntax.code(correction.field()) + ": ")
                    + MarkdownSyntax.plain(correction.change())
                    + ", reason: "
                    + MarkdownSyntax.plain(correction.reason()))
        .toList();
  }
}
