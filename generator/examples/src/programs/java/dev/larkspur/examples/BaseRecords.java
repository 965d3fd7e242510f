package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.bitable.v1.AppTableRecord;
import dev.larkspur.feishu.bitable.v1.BatchUpdateAppTableRecordRequest;
import dev.larkspur.feishu.bitable.v1.CreateAppTableRecordRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds a record to a base table and updates it. */
final class BaseRecords {
  private BaseRecords() {}

  static AppTableRecord run(Feishu feishu, String appToken, String tableId) {
    var records = feishu.bitable().v1().appTableRecord();
    AppTableRecord created =
        records.create(
                CreateAppTableRecordRequest.builder()
                    .appToken(appToken)
                    .tableId(tableId)
                    .fields(
                        Map.of(
                            "Task", "Write the report",
                            "Due", Instant.parse("2026-12-01T00:00:00Z").toEpochMilli(),
                            "Done", false,
                            "Owners", List.of(Map.of("id", "ou_1")),
                            "Tags", List.of("report", "urgent")))
                    .build())
            .record();

    records.batchUpdate(
        BatchUpdateAppTableRecordRequest.builder()
            .appToken(appToken)
            .tableId(tableId)
            .addRecord(
                AppTableRecord.builder()
                    .recordId(created.recordId())
                    .fields(Map.of("Done", true))
                    .build())
            .build());
    return created;
  }
}
