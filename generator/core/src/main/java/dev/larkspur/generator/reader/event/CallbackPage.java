package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.Vocabulary;

/**
 * Recognizes and reports pages of callbacks, which are calls from the platform to an app and are
 * not part of the model.
 */
public final class CallbackPage {
  private CallbackPage() {}

  /** Returns whether headings or labels announce a table of a callback's fields and an example. */
  public static boolean isInProse(Page page, Vocabulary words) {
    boolean fields = false;
    boolean example = false;
    for (Section section : page.sections()) {
      fields |=
          announces(section, words.events().callbackParameters())
              && section.tables().stream()
                  .anyMatch(table -> ColumnLayout.of(table, words).areOfFields());
      example |=
          announces(section, words.events().callbackExample()) && !section.codeBlocks().isEmpty();
    }
    return fields && example;
  }

  /** Reports the callback with the numbers of its rows and examples. */
  public static void report(PageContext context) {
    Page page = context.page();
    Vocabulary words = context.words();
    BaseTable base = BaseTable.findCallback(page, words.baseTable());
    Cell type = base == null ? null : base.value(words.baseTable().callbackType());
    PageHead head = PageHead.of(page);
    int rows = 0;
    int examples = 0;
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        rows +=
            base != null && table.equals(base.table()) ? 0 : ColumnLayout.rows(table, words).size();
      }
      examples += section.codeBlocks().size();
    }
    context.ledger().reported(Ledger.Entry.ROW, rows);
    context.ledger().reported(Ledger.Entry.EXAMPLE, examples);
    context
        .diagnostics()
        .report(
            Rule.CALLBACK_LEFT_OUT,
            new SourceLocation(page.file().path(), head.source().line(), 1),
            "The callback \""
                + (type == null || PageText.isBlank(type.text())
                    ? head.title()
                    : PageText.strip(type.text()))
                + "\" was left out, with "
                + rows
                + (rows == 1 ? " row and " : " rows and ")
                + examples
                + (examples == 1 ? " example" : " examples")
                + "; the model does not contain calls from the platform.");
  }

  private static boolean announces(Section section, String label) {
    return section.title().contains(label)
        || section.prose().stream().map(Prose::markdown).anyMatch(text -> isLabelled(text, label));
  }

  /** A label is in bold at the start of a line; elsewhere the word is only a mention. */
  private static boolean isLabelled(String text, String label) {
    return text.lines().anyMatch(line -> line.strip().startsWith("**" + label));
  }
}
