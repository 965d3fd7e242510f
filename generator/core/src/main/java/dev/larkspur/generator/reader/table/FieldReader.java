package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.RowFingerprint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.description.Description;
import dev.larkspur.generator.reader.description.DescriptionReader;
import dev.larkspur.generator.reader.description.FieldValues;
import dev.larkspur.generator.reader.table.RowCache.CachedRow;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a field table into {@link Field}s. */
final class FieldReader {
  /** The maximum length of names and keys; javac does not accept constants of 64 KiB. */
  private static final int LONGEST_NAME = 500;

  private final ColumnLayout columns;
  private final Vocabulary words;
  private final Diagnostics diagnostics;
  private final Ledger ledger;
  private final Map<RowFingerprint, CachedRow> childless;
  private final Map<RowFingerprint, CachedRow> parents;

  FieldReader(ColumnLayout columns, PageContext context) {
    this.columns = columns;
    this.words = context.words();
    this.diagnostics = context.diagnostics();
    this.ledger = context.ledger();
    this.childless = context.rowCache().of(columns, false);
    this.parents = context.rowCache().of(columns, true);
  }

  /** Returns the field of a row, or null for a row without a name, which is reported. */
  @Nullable Field read(Row row, List<Field> children) {
    RowFingerprint fingerprint = row.fingerprint();
    if (fingerprint == null) {
      return readAnew(row, children);
    }
    int line = row.cells().get(0).location().line();
    Map<RowFingerprint, CachedRow> rows = children.isEmpty() ? childless : parents;
    CachedRow known = rows.get(fingerprint);
    if (known != null) {
      count(known.field().enumItems());
      return known.field().toBuilder().line(line + known.lineInRow()).fields(children).build();
    }
    int said = diagnostics.size();
    Field field = readAnew(row, children);
    if (field != null && diagnostics.size() == said) {
      rows.put(
          fingerprint,
          new CachedRow(field.toBuilder().fields(List.of()).build(), field.line() - line));
    }
    return field;
  }

  private void count(List<EnumItem> items) {
    ledger.modelled(Ledger.Entry.ROW, 1);
    ledger.modelled(Ledger.Entry.ENUM_ITEM, items.size());
  }

  private @Nullable Field readAnew(Row row, List<Field> children) {
    RowCells cells = new RowCells(columns, row);
    Cell nameCell = cells.cell(ColumnRole.NAME);
    FieldName name = FieldName.of(nameCell == null ? "" : nameCell.text(), words);
    if (nameCell == null || !isName(name.name()) || ColumnLayout.isHead(row, words)) {
      return unnamed(row);
    }
    if (name.isTwo(words)) {
      diagnostics.report(
          Rule.ROW_WITH_TWO_NAMES,
          nameCell.location(),
          "The row names more than one field: \"" + name.name() + "\".");
    }
    Type type = type(cells, children);
    Type ofValues = children.isEmpty() ? type : writtenType(cells, type);
    Cell said = cells.cell(ColumnRole.DESCRIPTION);
    Description description =
        said == null
            ? Description.NONE
            : DescriptionReader.read(said, name.name(), ofValues, words, diagnostics);
    List<EnumItem> enumItems = enumItems(row, type, description);
    count(enumItems);
    JsonNode example = or(description.example(), exampleColumn(cells, ofValues));
    return Field.builder(name.name(), isJsonText(example, ofValues) ? ofValues : type)
        .required(required(cells, name))
        .description(withRemarks(description.text(), columns.remarks(row)))
        .defaultValue(or(description.defaultValue(), defaultColumn(cells, ofValues)))
        .example(example)
        .enumItems(enumItems)
        .constraints(description.constraints())
        .deprecated(description.deprecated())
        .scopes(description.scopes())
        .fields(children)
        .line(nameCell.location().line())
        .build();
  }

  /**
   * Returns whether a cell names a field; lines of signs such as {@code ====} and very long text do
   * not.
   */
  private static boolean isName(String name) {
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Field unnamed(Row row) {
    SourceLocation place = row.cells().isEmpty() ? row.location() : row.cells().get(0).location();
    String found = row.cells().isEmpty() ? "" : row.cells().get(0).text();
    LeftOutRows.count(List.of(row), ledger);
    diagnostics.report(
        Rule.ROW_WITHOUT_NAME,
        place,
        "The row \"" + excerpt(found) + "\" was left out; expected the name of a field.");
    return null;
  }

  private static String excerpt(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "\u2026";
  }

  private Type type(RowCells cells, List<Field> children) {
    Cell cell = cells.cell(ColumnRole.TYPE);
    if (cell == null) {
      return TypeParser.read("", !children.isEmpty(), words);
    }
    Type type = TypeParser.read(cell.text(), !children.isEmpty(), words);
    String unknown = TypeParser.unknown(type);
    if (unknown != null) {
      diagnostics.report(
          Rule.TYPE_UNKNOWN,
          cell.location(),
          "The type \"" + unknown + "\" is unknown; it was read as an object of that name.");
    }
    return type;
  }

  /**
   * Returns the type in the cell if it is a string: the row may describe JSON text, whose members
   * are the rows below it.
   */
  private Type writtenType(RowCells cells, Type type) {
    Cell cell = cells.cell(ColumnRole.TYPE);
    Type written = cell == null ? type : TypeParser.read(cell.text(), false, words);
    return written instanceof Type.StringType ? written : type;
  }

  private static boolean isJsonText(@Nullable JsonNode example, Type type) {
    return example != null && type instanceof Type.StringType && ExampleValues.isJsonText(example);
  }

  static String withRemarks(String text, String remarks) {
    return (text.isEmpty() || remarks.isEmpty()) ? text + remarks : text + "\n\n" + remarks;
  }

  private @Nullable Boolean required(RowCells cells, FieldName name) {
    Cell cell = cells.cell(ColumnRole.REQUIRED);
    if (cell != null && words.yesNo().isUnknown(cell.text())) {
      diagnostics.report(
          Rule.REQUIRED_UNKNOWN,
          cell.location(),
          "Whether \""
              + name.name()
              + "\" is required is unknown, because the cell holds \""
              + PageText.strip(cell.text())
              + "\"; the field was read as optional. Expected "
              + words.yesNo().yes().get(0)
              + " or "
              + words.yesNo().no().get(0)
              + ".");
    }
    Boolean said = cell == null ? null : words.yesNo().read(cell.text());
    return (said == null && name.required()) ? Boolean.TRUE : said;
  }

  private static @Nullable JsonNode exampleColumn(RowCells cells, Type type) {
    String written = value(cells, ColumnRole.EXAMPLE);
    return written.isEmpty() ? null : FieldValues.example(written, type);
  }

  private @Nullable JsonNode defaultColumn(RowCells cells, Type type) {
    String written = value(cells, ColumnRole.DEFAULT);
    return written.isEmpty() ? null : FieldValues.defaultValue(written, type, words);
  }

  private static String value(RowCells cells, ColumnRole role) {
    Cell cell = cells.cell(role);
    return cell == null || cell.text().equals("-") ? "" : cell.text();
  }

  private static @Nullable JsonNode or(@Nullable JsonNode first, @Nullable JsonNode second) {
    return first != null ? first : second;
  }

  /** Returns the {@code md-enum} items in any cell of the row, then those of a labelled list. */
  private List<EnumItem> enumItems(Row row, Type type, Description description) {
    List<EnumItem> items = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Cell cell : row.cells()) {
      for (Element element : cell.elements()) {
        if (element.name().equals("md-enum-item")) {
          tagged(element, type, items, known);
        }
      }
    }
    for (EnumItem item : description.enumItems()) {
      if (known.add(item.value())) {
        items.add(item);
      }
    }
    return items;
  }

  private void tagged(Element element, Type type, List<EnumItem> items, Set<String> known) {
    String key = PageText.strip(element.attribute("key"));
    if (key.isEmpty()) {
      ledger.reported(Ledger.Entry.ENUM_ITEM, 1);
      diagnostics.report(
          Rule.ENUM_ITEM_WITHOUT_KEY,
          element.location(),
          "The enum item \"" + element.text() + "\" was left out; expected a key.");
    } else if (key.length() > LONGEST_NAME) {
      ledger.reported(Ledger.Entry.ENUM_ITEM, 1);
      diagnostics.report(
          Rule.ENUM_ITEM_WITHOUT_KEY,
          element.location(),
          "The enum item \""
              + excerpt(key)
              + "\" was left out; expected a key of at most "
              + LONGEST_NAME
              + " characters.");
    } else if (type instanceof Type.BooleanType) {
      ledger.reported(Ledger.Entry.ENUM_ITEM, 1);
      diagnostics.report(
          Rule.ENUM_ON_BOOLEAN,
          element.location(),
          "The enum item \""
              + key
              + "\" was left out; the values of a boolean are true and false.");
    } else {
      known.add(key);
      items.add(new EnumItem(key, PageText.strip(element.markdown()), EnumSource.TAG));
    }
  }
}
