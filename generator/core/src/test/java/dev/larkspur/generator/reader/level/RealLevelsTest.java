package dev.larkspur.generator.reader.level;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.ReadPages;
import dev.larkspur.generator.reader.table.FlatFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Drops the levels of all tables of real pages with nested rows, and rebuilds them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealLevelsTest {
  /** Longer tables write a recursive type out level by level. */
  private static final int RECURSIVE = 1000;

  private int rows;
  private int wrong;
  private int tables;
  private int equalTables;
  private int silentlyWrong;

  @BeforeAll
  void rebuild() {
    for (ReadPages.Read read : ReadPages.corpus()) {
      List<FlatFields> page = new ArrayList<>();
      if (read.content() instanceof PageContent.OperationPage content) {
        operation(content.operation(), page);
      } else if (read.content() instanceof PageContent.EventPage content) {
        for (Event event : content.events()) {
          page.add(FlatFields.of(event.fields(), documents(event.examples())));
        }
      }
      page.removeIf(table -> !table.isNested() || table.levels().size() > RECURSIVE);
      List<RebuiltLevels> rebuilt =
          LevelRebuilder.rebuild(page.stream().map(FlatFields::table).toList());
      for (int i = 0; i < page.size(); i++) {
        compare(page.get(i).levels(), rebuilt.get(i));
      }
    }
    System.out.printf(
        "%d of %d tables and %.2f %% of %d rows are rebuilt, %d tables wrongly without a warning%n",
        equalTables, tables, 100.0 * (rows - wrong) / rows, rows, silentlyWrong);
  }

  private static void operation(Operation operation, List<FlatFields> page) {
    if (operation.request().body() != null) {
      page.add(
          FlatFields.of(
              operation.request().body().fields(), documents(operation.examples().request())));
    }
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode json : documents(operation.examples().response())) {
      boolean inData = operation.response().kind() == ResponseKind.DATA && json.has("data");
      objects.add(inData ? json.get("data") : json);
    }
    page.add(FlatFields.of(operation.response().fields(), objects));
  }

  private static List<JsonNode> documents(List<Example> examples) {
    List<JsonNode> documents = new ArrayList<>();
    for (Example example : examples) {
      if (example.json() != null) {
        documents.add(example.json());
      }
    }
    return documents;
  }

  private void compare(List<Integer> levels, RebuiltLevels rebuilt) {
    BitSet differing = new BitSet();
    for (int i = 0; i < levels.size(); i++) {
      differing.set(i, owner(levels, i) != owner(rebuilt.levels(), i));
    }
    tables++;
    rows += levels.size();
    wrong += differing.cardinality();
    if (differing.isEmpty()) {
      equalTables++;
    } else if (rebuilt.doubtful().isEmpty()) {
      silentlyWrong++;
    }
  }

  /** Returns the index of the row that a row belongs to. */
  private static int owner(List<Integer> levels, int row) {
    int owner = row - 1;
    while (owner >= 0 && levels.get(owner) >= levels.get(row)) {
      owner--;
    }
    return owner;
  }

  @Test
  void nearlyAllRowsBelongToTheSameRowAsBefore() {
    assertThat(rows).isGreaterThan(20_000);
    assertThat(wrong).isLessThan(rows * 2 / 100);
  }

  @Test
  void nearlyAllTablesAreEqual() {
    assertThat(tables - equalTables).isLessThan(tables * 7 / 100);
  }

  @Test
  void nearlyAllOtherTablesHaveAWarning() {
    assertThat(silentlyWrong).isLessThan(tables * 2 / 100);
  }
}
