package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.sheets.v2.GetSpreadsheetsValuesRequest;
import dev.larkspur.feishu.sheets.v2.PutSpreadsheetsValuesRequest;
import dev.larkspur.feishu.sheets.v2.ValueRange;
import java.util.List;

/** Writes values to a sheet and reads them. */
final class SheetValues {
  private SheetValues() {}

  static int run(Feishu feishu, String spreadsheet) {
    feishu.sheets().v2().spreadsheetsValues().put(
        PutSpreadsheetsValuesRequest.builder()
            .spreadsheetToken(spreadsheet)
            .valueRange(
                ValueRange.builder()
                    .range("Q7PlXT!A1:B2")
                    .values(List.of(List.of("Quarter", "Sales"), List.of("Q1", 1_250)))
                    .build())
            .build());
    var read =
        feishu.sheets().v2().spreadsheetsValues().get(
            GetSpreadsheetsValuesRequest.builder()
                .spreadsheetToken(spreadsheet)
                .range("Q7PlXT!A1:B2")
                .build());
    return read.valueRange().values().size();
  }
}
