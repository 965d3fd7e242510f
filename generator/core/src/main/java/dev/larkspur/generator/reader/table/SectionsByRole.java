package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an operation's page by role. The role of a table depends on the last heading and
 * on its own head, never on a heading of a higher level or on the box around it.
 */
public final class SectionsByRole {
  /**
   * A field table.
   *
   * @param title its heading
   * @param table the table
   * @param fields its rows
   */
  public record FieldGroup(String title, Table table, List<Field> fields) {

    /** Returns the table with other rows. */
    public FieldGroup withFields(List<Field> others) {
      return new FieldGroup(title, table, others);
    }
  }

  /**
   * A table of sub-errors.
   *
   * @param section the heading, which names the parent
   * @param errors its rows
   */
  record SubErrors(Section section, List<ErrorCode> errors) {}

  private final TableRoles tableRoles;
  private @Nullable SourceLocation lastHeading;
  private final PageContext context;
  private final LostLevels lostLevels;
  private final Map<SectionRole, List<FieldGroup>> groups = new EnumMap<>(SectionRole.class);
  private final List<ErrorCode> errors = new ArrayList<>();
  private final List<SubErrors> subErrors = new ArrayList<>();
  private final List<Example> requestExamples = new ArrayList<>();
  private final List<Example> responseExamples = new ArrayList<>();
  private final ResponseText responseText = new ResponseText();

  private SectionsByRole(TableRoles tableRoles, PageContext context) {
    this.tableRoles = tableRoles;
    this.context = context;
    this.lostLevels = new LostLevels(context);
  }

  /** Reads the page of an operation, except for its base table. */
  public static SectionsByRole read(
      Table base, String httpMethod, RequestUrl url, PageContext context) {
    Vocabulary words = context.words();
    List<Section> split = BoldHeadings.split(context);
    SectionsByRole sections =
        new SectionsByRole(new TableRoles(split, httpMethod, url.parameters(), words), context);
    ExampleRoles exampleRoles = new ExampleRoles(split, words.sectionTitles());
    for (Section section : split) {
      sections.text(section, exampleRoles);
    }
    sections.tables(split, base);
    MissingRows.report(split, context);
    return sections;
  }

  /** Returns the field tables of a role. */
  public List<FieldGroup> groups(SectionRole role) {
    return groups.getOrDefault(role, List.of());
  }

  /** Returns the union of the rows of all tables with a role, and reports repeated rows. */
  public List<Field> rows(SectionRole role) {
    return FieldUnion.of(groups(role), context);
  }

  /** Returns the union of the rows of tables, and reports repeated rows. */
  public List<Field> rows(List<FieldGroup> tables) {
    return FieldUnion.of(tables, context);
  }

  List<ErrorCode> errors() {
    return errors;
  }

  List<SubErrors> subErrors() {
    return subErrors;
  }

  /** Returns the examples of the request and of the response. */
  public Examples examples() {
    return new Examples(requestExamples, responseExamples);
  }

  /** Returns the text that determines the kind of response. */
  public String responseText() {
    return responseText.toString();
  }

  /** Reads the examples and the prose, which tables may depend on. */
  private void text(Section section, ExampleRoles exampleRoles) {
    SectionRole role = context.words().sectionTitles().role(section.title());
    SectionRole exampleRole = exampleRoles.next(section, role);
    for (Block block : section.blocks()) {
      if (block instanceof CodeBlock code) {
        code(exampleRole, code, exampleRoles.isPartial(exampleRole));
      } else if (block instanceof Prose prose) {
        prose(role, prose);
      }
    }
  }

  private void tables(List<Section> split, Table base) {
    for (Section section : split) {
      for (Table table : section.tables()) {
        if (!table.equals(base)) {
          addLost(section, table);
        }
      }
    }
    lostLevels.rebuild();
    for (Section section : split) {
      SectionRole role = context.words().sectionTitles().role(section.title());
      for (Table table : section.tables()) {
        if (!table.equals(base)) {
          table(section, role, table);
        }
      }
    }
  }

  private void addLost(Section section, Table table) {
    ColumnLayout columns = ColumnLayout.under(section.title(), table, context.words());
    SectionRole role = tableRoles.byHeading(context.words().sectionTitles().role(section.title()));
    if (role == SectionRole.RESPONSE) {
      lostLevels.add(table, columns, Example.documents(responseExamples));
    } else if (role == SectionRole.BODY) {
      lostLevels.add(table, columns, Example.documents(requestExamples));
    } else if (role == SectionRole.OTHER) {
      lostLevels.add(table, columns, Example.documents(responseExamples));
    }
  }

  private void table(Section section, SectionRole role, Table table) {
    boolean nested = table.nested();
    ColumnLayout columns = ColumnLayout.under(section.title(), table, context.words());
    if (columns.areOfErrors() && !nested) {
      List<ErrorCode> rows = new ArrayList<>(ErrorTableReader.read(table, columns, context));
      if (ErrorLines.canFollow(columns)) {
        rows.addAll(ErrorLines.below(table, section, context));
      }
      if (role == SectionRole.SUB_ERRORS) {
        subErrors.add(new SubErrors(section, rows));
      } else {
        errors.addAll(rows);
      }
      return;
    }
    if (role == SectionRole.RESPONSE_HEADERS) {
      responseText.addHeaders(table);
    }
    boolean lookUp = columns.areOfFields() && FieldTable.isLookUp(table, columns);
    boolean fields = columns.areOfFields() && !nested && !lookUp;
    if (fields && fields(section, tableRoles.byHeading(role), table, columns)) {
      return;
    }
    if (columns.areOfFields()) {
      LeftOutRows.count(ColumnLayout.rows(table, context.words()), context.ledger());
    }
    UnusedTable.report(section, table, UnusedTable.reason(role, columns, nested, lookUp), context);
  }

  /** Adds a field table if it describes a part of a request or a response. */
  private boolean fields(Section section, SectionRole headed, Table read, ColumnLayout columns) {
    PageContext tentative = context.tentative();
    Table table = lostLevels.withLevels(read);
    List<Field> fields = FieldTable.read(table, columns, tentative);
    SectionRole role = tableRoles.role(headed, !section.location().equals(lastHeading), fields);
    if (role == SectionRole.OTHER) {
      return false;
    }
    lastHeading = section.location();
    context.keep(tentative);
    lostLevels.report(read);
    if (role != headed) {
      context
          .diagnostics()
          .report(
              Rule.HEADING_MISSING,
              table.location(),
              "The table has no heading of its own; its rows show that it describes the "
                  + role.words()
                  + ".");
    }
    groups
        .computeIfAbsent(role, key -> new ArrayList<>())
        .add(new FieldGroup(section.title(), table, typed(role, fields, columns)));
    return true;
  }

  private List<Field> typed(SectionRole role, List<Field> fields, ColumnLayout columns) {
    boolean typed = columns.has(ColumnRole.TYPE);
    return switch (role) {
      case BODY -> ExampleTypes.of(fields, typed, ExampleValues.of(requestExamples), context);
      case RESPONSE ->
          ExampleTypes.of(
              fields, typed, ExampleValues.of(responseExamples).payload(fields), context);
      default -> ExampleTypes.of(fields, true, ExampleValues.of(List.of()), context);
    };
  }

  private void code(SectionRole role, CodeBlock code, boolean partial) {
    if (partial) {
      elsewhere(code, "it is a part of an example; the page has a separate section of examples.");
      return;
    }
    switch (role) {
      case REQUEST, HEADERS, PATH, QUERY, PARAMETERS, BODY, REQUEST_EXAMPLE ->
          requestExamples.addAll(ExampleReader.read(code, context.diagnostics(), context.ledger()));
      case RESPONSE, RESPONSE_EXAMPLE, RESPONSE_HEADERS, FAILURE, ERRORS, SUB_ERRORS ->
          ExampleReader.read(code, context.diagnostics(), context.ledger()).forEach(this::response);
      default -> elsewhere(code, "it belongs neither to the request nor to the response.");
    }
  }

  private void elsewhere(CodeBlock code, String why) {
    context.ledger().reported(Ledger.Entry.EXAMPLE, 1);
    context
        .diagnostics()
        .report(Rule.EXAMPLE_ELSEWHERE, code.location(), "The code was left out; " + why);
  }

  private void response(Example example) {
    responseExamples.add(example);
    responseText.addExample(example.text());
  }

  private void prose(SectionRole role, Prose prose) {
    switch (role) {
      case RESPONSE, RESPONSE_EXAMPLE, RESPONSE_HEADERS -> responseText.add(prose.markdown());
      default -> {}
    }
  }
}
