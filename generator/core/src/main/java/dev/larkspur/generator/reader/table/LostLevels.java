package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.level.ExampleShape;
import dev.larkspur.generator.reader.level.FlatRow;
import dev.larkspur.generator.reader.level.FlatTable;
import dev.larkspur.generator.reader.level.LevelRebuilder;
import dev.larkspur.generator.reader.level.RebuiltLevels;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The field tables of a page that have lost the levels of their rows, as some converters print
 * them: in pipes, without marks before the names of nested rows.
 */
public final class LostLevels {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "data");
  private static final int ENVELOPE_ROWS = 3;
  private static final int NAMED_ROWS = 3;

  private final PageContext context;
  private final List<Table> tables = new ArrayList<>();
  private final List<FlatTable> flat = new ArrayList<>();
  private final IdentityHashMap<Table, RebuiltLevels> rebuilt = new IdentityHashMap<>();

  /** Creates an empty collection of tables of a page. */
  public LostLevels(PageContext context) {
    this.context = context;
  }

  /**
   * Adds a table if it has lost its levels.
   *
   * @param examples the examples of the request, response or event that it describes
   */
  public void add(Table table, ColumnLayout columns, List<JsonNode> examples) {
    if (!columns.areOfFields() || table.nested() || !table.lacksLevels()) {
      return;
    }
    List<FlatRow> rows = new ArrayList<>();
    for (Row row : ColumnLayout.rows(table, context.words())) {
      rows.add(flatRow(row, columns));
    }
    boolean nested =
        rows.stream()
            .limit(Math.max(0, rows.size() - 1))
            .anyMatch(row -> row.members().compareTo(FlatRow.Members.UNKNOWN) >= 0);
    if (nested) {
      tables.add(table);
      flat.add(new FlatTable(rows, ExampleShape.of(objects(rows, examples))));
    }
  }

  private FlatRow flatRow(Row row, ColumnLayout columns) {
    RowCells cells = new RowCells(columns, row);
    Cell name = cells.cell(ColumnRole.NAME);
    Cell cell = cells.cell(ColumnRole.TYPE);
    String field = name == null ? "" : FieldName.of(name.text(), context.words()).name();
    if (cell == null) {
      return new FlatRow(field, "", FlatRow.Members.UNKNOWN);
    }
    Type type = TypeParser.read(cell.text(), false, context.words());
    return new FlatRow(field, TypeParser.name(type), TypeParser.members(type));
  }

  /** Returns the objects that the rows describe: {@code data} if the rows lack the envelope. */
  private static List<JsonNode> objects(List<FlatRow> rows, List<JsonNode> examples) {
    boolean whole =
        rows.stream().limit(ENVELOPE_ROWS).map(FlatRow::name).anyMatch(ENVELOPE::contains);
    return whole
        ? examples
        : examples.stream().map(json -> json.has("data") ? json.get("data") : json).toList();
  }

  /** Rebuilds the levels of all tables added. */
  public void rebuild() {
    List<RebuiltLevels> levels = LevelRebuilder.rebuild(flat);
    for (int i = 0; i < levels.size(); i++) {
      rebuilt.put(tables.get(i), levels.get(i));
    }
  }

  /** Returns a table with the levels of its rows. */
  public Table withLevels(Table table) {
    RebuiltLevels levels = rebuilt.get(table);
    if (levels == null) {
      return table;
    }
    List<Row> below = ColumnLayout.rows(table, context.words());
    int head = table.rows().size() - below.size();
    List<Row> rows = new ArrayList<>(table.rows().subList(0, head));
    for (int i = 0; i < below.size(); i++) {
      Row row = below.get(i);
      rows.add(new Row(levels.levels().get(i), row.cells(), row.location()));
    }
    return new Table(table.header(), rows, table.nested(), table.location());
  }

  /** Reports the rows of a table whose levels are doubtful. */
  public void report(Table table) {
    RebuiltLevels levels = rebuilt.get(table);
    if (levels == null || levels.doubtful().isEmpty()) {
      return;
    }
    List<FlatRow> rows = flat.get(tables.indexOf(table)).rows();
    int count = levels.doubtful().cardinality();
    String names =
        levels.doubtful().stream()
            .limit(NAMED_ROWS)
            .mapToObj(row -> "\"" + rows.get(row).name() + "\"")
            .collect(Collectors.joining(", "));
    context
        .diagnostics()
        .report(
            Rule.ROW_LEVELS_LOST,
            table.location(),
            "The table has lost the levels of its rows, and the examples do not show all of them: "
                + names
                + (count > NAMED_ROWS ? " and " + (count - NAMED_ROWS) + " more" : "")
                + " may be members of another row, or be located beside the object that they belong"
                + " to.");
  }
}
