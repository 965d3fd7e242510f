package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Ledger.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutRowsTest {
  private final Fixture fixture = new Fixture();
  private final Ledger ledger = new Ledger();

  @Test
  void countsRowsAndTheEnumItemsInAllTheirCells() {
    String items =
        "<md-enum><md-enum-item key=\"a\" >A</md-enum-item><md-enum-item"
            + " >B</md-enum-item></md-enum>";
    Table table =
        fixture.table(
            Fixture.fields(
                "请求体", "0|kind|string " + items + "|否|Kind " + items, "1|plain|string|否|Plain"));

    LeftOutRows.count(table.rows(), ledger);

    assertThat(ledger.reported(Entry.ROW)).isEqualTo(2);
    assertThat(ledger.reported(Entry.ENUM_ITEM)).isEqualTo(4);
    assertThat(ledger.modelled(Entry.ROW)).isZero();
    assertThat(ledger.modelled(Entry.ENUM_ITEM)).isZero();
  }

  @Test
  void addsToWhatTheLedgerHas() {
    Table table = fixture.table(Fixture.fields("请求体", "0|plain|string|否|Plain"));

    LeftOutRows.count(table.rows(), ledger);
    LeftOutRows.count(List.of(), ledger);
    LeftOutRows.count(table.rows(), ledger);

    assertThat(ledger.reported(Entry.ROW)).isEqualTo(2);
    assertThat(ledger.reported(Entry.ENUM_ITEM)).isZero();
  }
}
