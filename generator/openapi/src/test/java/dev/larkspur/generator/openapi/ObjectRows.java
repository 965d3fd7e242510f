package dev.larkspur.generator.openapi;

import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of all pages for the members of one object of a document. */
final class ObjectRows {

  /**
   * A table that describes the object.
   *
   * @param rows its rows; of two rows of one name the first counts
   * @param sent whether a request or an answer to a callback contains the object
   * @param open whether the page says that it has more members
   */
  record Table(Map<String, Field> rows, boolean sent, boolean open) {}

  final List<Table> tables = new ArrayList<>();

  void add(List<Field> rows, boolean sent, boolean open) {
    Map<String, Field> byName = new LinkedHashMap<>();
    rows.forEach(row -> byName.putIfAbsent(row.name(), row));
    tables.add(new Table(byName, sent, open));
  }

  /** Returns the rows of each member, by name. */
  Map<String, List<Field>> members() {
    Map<String, List<Field>> members = new LinkedHashMap<>();
    for (Table table : tables) {
      table.rows.forEach(
          (name, row) -> members.computeIfAbsent(name, key -> new ArrayList<>()).add(row));
    }
    return members;
  }

  /** Returns the rows of a member in requests, or all of them if no request contains it. */
  List<Field> constraining(String name) {
    List<Field> sent = rows(name, true);
    return sent.isEmpty() ? rows(name, false) : sent;
  }

  private List<Field> rows(String name, boolean onlySent) {
    return tables.stream()
        .filter(table -> table.sent || !onlySent)
        .map(table -> table.rows.get(name))
        .filter(row -> row != null)
        .toList();
  }

  /**
   * Returns whether every table requires the member.
   *
   * @param onlySent whether only the tables of requests count: responses share their objects
   */
  boolean isRequired(String name, boolean onlySent) {
    List<Table> requiring = tables.stream().filter(table -> table.sent || !onlySent).toList();
    return !requiring.isEmpty()
        && requiring.stream()
            .allMatch(
                table ->
                    table.rows.containsKey(name)
                        && Boolean.TRUE.equals(table.rows.get(name).required()));
  }

  /** Returns whether any page says that the object has more members. */
  boolean isOpen() {
    return tables.stream().anyMatch(Table::open);
  }
}
