package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MirrorPullTest {
  private static final String REPLY =
      """
      ---
      title: Reply
      fullPath: /uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply
      ---
      # Reply
      """
          .replace("\n", "\r\n");
  private static final String PIN =
      """
      ---
      title: "Pin"
      source_url: https://open.feishu.cn/document/im-v1/pin/create
      ---
      # Pin
      """;

  @TempDir Path temp;

  @Test
  void pagesGetTheNameOfTheirPathAndKeepTheirBytes() throws IOException {
    mirror("any/number 1.md", REPLY);
    mirror("any/2.txt", PIN);
    mirror("指南/入门.md", "# Guide\n");
    mirror("README.md", "About the mirror");
    mirror(".git/x.md", "An object");

    PullReport report = pull();

    assertThat(pages())
        .containsExactly("im-v1/message/reply.md", "im-v1/pin/create.md", "指南/入门.md");
    assertThat(spec("im-v1/message/reply.md")).content().isEqualTo(REPLY);
    assertThat(report.changes(PageChange.Kind.ADDED))
        .extracting(PageChange::title)
        .containsExactly("Pin", "Reply", "入门.md");
    assertThat(report.failed()).isFalse();
  }

  @Test
  void onlyDifferencesAreWrittenAndReported() throws IOException {
    mirror("a.md", REPLY);
    mirror("b.md", PIN);
    mirror("c.md", "# C\n");
    pull();
    mirror("a.md", REPLY + "More.\n");
    Files.delete(temp.resolve("mirror/b.md"));
    mirror("d.md", "# D\n");

    PullReport dry = run(true);
    assertThat(spec("im-v1/pin/create.md")).exists();
    PullReport report = pull();

    assertThat(dry).isEqualTo(report);
    assertThat(report.changes())
        .extracting(PageChange::kind, change -> change.file().name())
        .containsExactly(
            tuple(PageChange.Kind.ADDED, "d.md"),
            tuple(PageChange.Kind.CHANGED, "im-v1/message/reply.md"),
            tuple(PageChange.Kind.REMOVED, "im-v1/pin/create.md"));
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(spec("im-v1/message/reply.md")).content().endsWith("More.\n");
    assertThat(spec("im-v1/pin/create.md")).doesNotExist();
    assertThat(pull().unchanged()).isEqualTo(3);
  }

  @Test
  void aFolderThatWasCopiedByHandKeepsItsFiles() throws IOException {
    mirror("a.md", REPLY);
    Files.createDirectories(temp.resolve("spec"));
    Files.writeString(spec("mine.md"), REPLY);
    Files.writeString(spec("other.md"), "# Written by hand\n");

    assertThat(pull().unchanged()).isEqualTo(1);
    assertThat(pages()).containsExactly("mine.md", "other.md");
  }

  @Test
  void copiesAreSkippedAndPagesOfOnePathAreKept() throws IOException {
    mirror("a.md", REPLY);
    mirror("b.md", REPLY);
    mirror("c.md", REPLY + "In another language.\n");

    PullReport report = pull();

    assertThat(report.notes())
        .containsExactly("b.md is a copy of a.md", "c.md has the path of a.md and another text");
    assertThat(pages()).hasSize(2).contains("im-v1/message/reply.md");
    assertThat(pull().unchanged()).isEqualTo(2);
  }

  @Test
  void unreadablePagesAreReportedAndNothingIsRemoved() throws IOException {
    mirror("a.md", REPLY);
    mirror("b.md", PIN);
    pull();
    Files.write(temp.resolve("mirror/a.md"), new byte[] {'#', ' ', (byte) 0xFF});
    Files.delete(temp.resolve("mirror/b.md"));

    PullReport report = pull();

    assertThat(report.failures())
        .extracting(PageFailure::toString)
        .containsExactly("a.md: the page is not UTF-8");
    assertThat(report.failed()).isTrue();
    assertThat(report.notes())
        .containsExactly(
            "not removed: 2 of the pages, because a page of the mirror could not be read");
    assertThat(pages()).containsExactly("im-v1/message/reply.md", "im-v1/pin/create.md");
  }

  @Test
  void onlySelectedPagesArePulled() throws IOException {
    mirror("a.md", REPLY);
    mirror("guides/b.md", "# B\n");

    new MirrorPull(
            temp.resolve("mirror"),
            temp.resolve("spec"),
            new PullSelection(List.of("guides")),
            false)
        .run((done, of) -> {});

    assertThat(pages()).containsExactly("guides/b.md");
  }

  @Test
  void aSelectionWithoutPagesIsRejected() throws IOException {
    mirror("a.md", REPLY);
    mirror("guides/b.md", "# B\n");
    PullSelection selection = new PullSelection(List.of("guide"));
    MirrorPull pull =
        new MirrorPull(temp.resolve("mirror"), temp.resolve("spec"), selection, false);

    assertThatThrownBy(() -> pull.run((done, of) -> {}))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("No page has a path that begins with \"guide\".")
        .extracting("hint")
        .isEqualTo("Did you mean guides?");
    assertThat(temp.resolve("spec")).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a permission")
  void linksAreNotFollowed() throws IOException {
    mirror("a.md", REPLY);
    Files.writeString(temp.resolve("secret.md"), "# Secret\n");
    Files.createSymbolicLink(temp.resolve("mirror/link.md"), temp.resolve("secret.md"));

    PullReport report = pull();

    assertThat(pages()).containsExactly("im-v1/message/reply.md");
    assertThat(report.notes()).containsExactly("symbolic links are not followed; left out: 1");
  }

  @Test
  void theFolderAroundAllFilesOfAnArchiveIsDropped() throws IOException {
    Path zip = zip("docs-1a2b/a.md", REPLY, "docs-1a2b/guides/b.md", "# B\n");

    assertThat(pull(zip).changes()).hasSize(2);
    assertThat(pages()).containsExactly("guides/b.md", "im-v1/message/reply.md");
    assertThat(pull(zip("docs-3c4d/a.md", REPLY, "docs-3c4d/guides/b.md", "# B\n")).unchanged())
        .isEqualTo(2);
  }

  @Test
  void entriesOfAnArchiveNeverLeaveTheFolder() throws IOException {
    Path zip =
        zip(
            "a/../../../out.md",
            "# 1\n",
            "/abs.md",
            "# 2\n",
            "..\\win.md",
            "# 3\n",
            "x".repeat(400) + "/long.md",
            "# 4\n",
            "y".repeat(300) + ".md",
            "# 5\n",
            "a.md",
            "# 6\n",
            "a.md/b.md",
            "# 7\n",
            "a\u0000b.md",
            "# 8\n");

    PullReport report = pull(zip);

    assertThat(report.notes())
        .contains(
            "an entry a/../../../out.md is skipped, because its path contains the folder . or ..");
    assertThat(report.failures()).isEmpty();
    assertThat(pages()).hasSize(report.changes().size()).contains("a.md");
    assertThat(report.changes()).hasSizeGreaterThanOrEqualTo(6);
    try (Stream<Path> all = Files.walk(temp, FileVisitOption.FOLLOW_LINKS)) {
      assertThat(all.filter(Files::isRegularFile))
          .allMatch(file -> file.startsWith(temp.resolve("spec")) || file.equals(zip));
    }
  }

  @Test
  void linksInAnArchiveAreLeftOut() throws IOException {
    Path zip = zip("a.md", REPLY, "link.md", "/etc/passwd");
    byte[] bytes = Files.readAllBytes(zip);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < bytes.length; at++) {
      if (buffer.getInt(at) == 0x02014b50 && buffer.getShort(at + 28) == "link.md".length()) {
        buffer.putInt(at + 38, 0120777 << 16);
      }
    }
    Files.write(zip, bytes);

    PullReport report = pull(zip);

    assertThat(pages()).containsExactly("im-v1/message/reply.md");
    assertThat(report.notes()).containsExactly("symbolic links are not followed; left out: 1");
  }

  @Test
  void anEntryWithTheNameOfAnotherIsSkippedWithANote() throws IOException {
    Path zip = zip("a.md", REPLY, "b.md", "# B\n", "c.md", "# C\n");
    String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
    Files.writeString(zip, bytes.replace("c.md", "b.md"), StandardCharsets.ISO_8859_1);

    PullReport report = pull(zip);

    assertThat(report.notes())
        .containsExactly("an entry b.md is skipped, because another entry has the same name");
    assertThat(report.failures()).isEmpty();
    assertThat(pages()).containsExactly("b.md", "im-v1/message/reply.md");
    assertThat(Files.readString(temp.resolve("spec/b.md"))).isIn("# B\n", "# C\n");
  }

  @Test
  void aPageThatExpandsTooMuchIsReported() throws IOException {
    Path zip = zip("a.md", REPLY, "bomb.md", " ".repeat(Mirror.LONGEST_PAGE + 1));

    PullReport report = pull(zip);

    assertThat(report.failures())
        .extracting(PageFailure::toString)
        .containsExactly("bomb.md: the page is larger than 8388608 bytes");
    assertThat(pages()).containsExactly("im-v1/message/reply.md");
  }

  @Test
  void aWrongMirrorIsRejectedAndNothingIsWritten() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.zip"), "PK not an archive");
    Path empty = Files.createDirectory(temp.resolve("empty"));

    rejected(broken, "is not a readable zip archive");
    rejected(empty, "contains no pages");
    rejected(temp.resolve("gone"), "does not exist; expected a folder or a zip archive");
    rejected(temp, " overlap.");
    assertThat(temp.resolve("spec")).doesNotExist();
  }

  @Test
  void aFolderOfPagesOfThePortalIsRejected() throws IOException {
    mirror("a.md", REPLY);
    Files.createDirectories(temp.resolve("spec"));
    Files.writeString(
        spec(PullState.FILE), "{\"portal\":\"https://open.feishu.cn\",\"root\":\"103\"}\n");

    rejected(
        temp.resolve("mirror"), "has pages of https://open.feishu.cn (item 103), not of a mirror");
  }

  private void rejected(Path mirror, String message) {
    assertThatThrownBy(() -> pull(mirror))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(message);
  }

  private void mirror(String name, String text) throws IOException {
    Path file = temp.resolve("mirror").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path zip = temp.resolve("mirror.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        entries.putNextEntry(new ZipEntry(namesAndTexts[i]));
        entries.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private PullReport pull() throws IOException {
    return run(false);
  }

  private PullReport run(boolean dryRun) throws IOException {
    return new MirrorPull(temp.resolve("mirror"), temp.resolve("spec"), PullSelection.ALL, dryRun)
        .run((done, of) -> {});
  }

  private PullReport pull(Path mirror) throws IOException {
    return new MirrorPull(mirror, temp.resolve("spec"), PullSelection.ALL, false)
        .run((done, of) -> {});
  }

  private Path spec(String name) {
    return temp.resolve("spec").resolve(name);
  }

  private List<String> pages() throws IOException {
    return new PageFolder(temp.resolve("spec")).files().stream().map(PageFile::name).toList();
  }
}
