package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.drive.v1.DownloadExportTaskRequest;
import dev.larkspur.runtime.Download;
import java.nio.file.Path;

/** Downloads an exported document. */
final class DriveDownload {
  private DriveDownload() {}

  static Path run(Feishu feishu, String fileToken, Path target) {
    DownloadExportTaskRequest request =
        DownloadExportTaskRequest.builder().fileToken(fileToken).build();
    try (Download download = feishu.drive().v1().exportTask().download(request)) {
      return download.saveTo(target);
    }
  }
}
