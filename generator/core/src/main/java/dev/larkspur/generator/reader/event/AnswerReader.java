package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.ExampleTypes;
import dev.larkspur.generator.reader.table.FieldTable;
import dev.larkspur.generator.reader.table.FieldUnion;
import dev.larkspur.generator.reader.table.LeftOutRows;
import dev.larkspur.generator.reader.table.LostLevels;
import dev.larkspur.generator.reader.table.OpenObjects;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.reader.table.UnusedTable;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a callback. Several tables are alternatives, except for those that describe a
 * member of the answer; without a table the first example shows the fields.
 */
final class AnswerReader {
  /** A table of the answer with its heading and columns. */
  private record AnswerTable(String title, Table table, ColumnLayout columns) {}

  private final PageContext context;
  private final Vocabulary words;
  private final List<AnswerTable> tables = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private @Nullable CodeBlock first;

  private AnswerReader(PageContext context) {
    this.context = context;
    this.words = context.words();
  }

  /** Returns the answer that sections describe; one without fields if they describe none. */
  static Answer read(List<Section> sections, PageContext context) {
    AnswerReader reader = new AnswerReader(context);
    sections.forEach(reader::section);
    return reader.answer();
  }

  private void section(Section section) {
    List<CodeBlock> json = EventExamples.of(section, "answer", context);
    for (Block block : section.blocks()) {
      if (block instanceof Table table) {
        table(section, table);
      } else if (block instanceof CodeBlock code && json.contains(code)) {
        first = first == null ? code : first;
        examples.addAll(ExampleReader.read(code, context.diagnostics(), context.ledger()));
      }
    }
  }

  private void table(Section section, Table table) {
    ColumnLayout columns = ColumnLayout.under(section.title(), table, words);
    if (columns.areOfFields() && !table.nested() && !FieldTable.isLookUp(table, columns)) {
      tables.add(new AnswerTable(section.title(), table, columns));
      return;
    }
    if (columns.areOfFields()) {
      LeftOutRows.count(ColumnLayout.rows(table, words), context.ledger());
    }
    UnusedTable.report(
        section,
        table,
        "it is not part of the answer. Expected "
            + UnusedTable.fieldColumns(words)
            + " under "
            + words.sectionTitles().titleOf(SectionRole.RESPONSE)
            + ".",
        context);
  }

  private Answer answer() {
    if (tables.isEmpty()) {
      List<Field> shown = first == null ? List.of() : ExampleFields.of(first, words.deprecation());
      return new Answer(shown, List.of(), examples);
    }
    List<FieldGroup> groups = OpenObjects.markedAnswer(groups(), examples, words.typeWords());
    List<Alternative> alternatives = new ArrayList<>();
    if (groups.size() > 1) {
      groups.forEach(group -> alternatives.add(new Alternative(group.title(), group.fields())));
    }
    return new Answer(FieldUnion.of(groups), alternatives, examples);
  }

  private List<FieldGroup> groups() {
    List<JsonNode> documents = Example.documents(examples);
    LostLevels lostLevels = new LostLevels(context);
    tables.forEach(table -> lostLevels.add(table.table(), table.columns(), documents));
    lostLevels.rebuild();
    List<FieldGroup> groups = new ArrayList<>();
    for (AnswerTable read : tables) {
      Table table = lostLevels.withLevels(read.table());
      lostLevels.report(read.table());
      List<Field> rows = FieldTable.read(table, read.columns(), context);
      groups.add(new FieldGroup(read.title(), table, rows));
    }
    return MemberTables.placed(groups, documents, words.sectionTitles()).stream()
        .map(group -> group.withFields(typed(group)))
        .toList();
  }

  private List<Field> typed(FieldGroup group) {
    return ExampleTypes.ofExamples(
        group.fields(), ExampleTypes.isTyped(group, words), examples, context);
  }
}
