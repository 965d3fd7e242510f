package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.LeftOutRows;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes pages of callbacks, which are calls from the platform to an app, and their types.
 * Reports those without a type.
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

  /**
   * Returns whether the prose names the type of a callback, and an example has that type or a
   * heading announces the table of its fields.
   */
  public static boolean isTyped(Page page, Vocabulary words) {
    String stated = statedType(page, words);
    return !stated.isEmpty()
        && (hasTableOfCallback(page, words)
            || examples(page)
                .anyMatch(code -> stated.equals(EventTypes.of(JsonText.repaired(code)))));
  }

  private static boolean hasTableOfCallback(Page page, Vocabulary words) {
    return page.sections().stream()
        .filter(section -> CallbackSections.isAboutCallback(section.title(), words))
        .anyMatch(
            section ->
                section.tables().stream()
                    .anyMatch(
                        table -> ColumnLayout.under(section.title(), table, words).areOfFields()));
  }

  /**
   * Returns the type in the base table, in the prose or in the first example that has one; empty if
   * the page names no type.
   */
  static String type(Page page, @Nullable BaseTable base, Vocabulary words) {
    Cell cell = base == null ? null : base.value(words.baseTable().callbackType());
    String named = cell == null ? statedType(page, words) : EventTypes.first(cell.text());
    return named.isEmpty()
        ? examples(page)
            .map(code -> EventTypes.of(JsonText.repaired(code)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("")
        : named;
  }

  private static String statedType(Page page, Vocabulary words) {
    return page.sections().stream()
        .flatMap(section -> section.prose().stream())
        .flatMap(
            prose ->
                words.baseTable().callbackType().stream()
                    .map(label -> EventTypes.stated(prose.markdown(), label)))
        .map(EventTypes::first)
        .filter(type -> !type.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Stream<String> examples(Page page) {
    return page.sections().stream()
        .flatMap(section -> section.codeBlocks().stream())
        .map(CodeBlock::text);
  }

  /** Reports a callback without a type with the numbers of its rows and examples. */
  static void report(PageContext context) {
    Page page = context.page();
    Vocabulary words = context.words();
    BaseTable base = BaseTable.findCallback(page, words.baseTable());
    PageHead head = PageHead.of(page);
    List<Row> leftOut = new ArrayList<>();
    int examples = 0;
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        if (base == null || !table.equals(base.table())) {
          leftOut.addAll(ColumnLayout.rows(table, words));
        }
      }
      examples += section.codeBlocks().size();
    }
    int rows = leftOut.size();
    LeftOutRows.count(leftOut, context.ledger());
    context.ledger().reported(Ledger.Entry.EXAMPLE, examples);
    context
        .diagnostics()
        .report(
            Rule.CALLBACK_LEFT_OUT,
            new SourceLocation(page.file().path(), head.source().line(), 1),
            "The callback \""
                + head.title()
                + "\" was left out, with "
                + rows
                + (rows == 1 ? " row and " : " rows and ")
                + examples
                + (examples == 1 ? " example" : " examples")
                + "; its page names no type such as card.action.trigger.");
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
