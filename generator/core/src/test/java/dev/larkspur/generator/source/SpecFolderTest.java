package dev.larkspur.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFolderTest {
  @TempDir Path root;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void pagesAreMarkdownAndTextFilesAtAnyDepthSortedByPath() throws IOException {
    write("im-v1/message/reply.md", "");
    write("im-v1.md", "");
    write("a.txt", "");
    write("B.MD", "");
    write("lock.json", "");
    write("README.md", "");
    write("im-v1/Readme.md", "");

    assertThat(open().pages())
        .containsExactly("B.MD", "a.txt", "im-v1.md", "im-v1/message/reply.md");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void globsSelectPagesAndDoubleStarsMatchZeroFolders() throws IOException {
    write("reply.md", "");
    write("im-v1/message/reply.md", "");
    write("im-v1/chat/create.md", "");
    write("task-v2/task/create.md", "");

    assertThat(open(List.of("**/reply.md"), List.of()).pages())
        .containsExactly("im-v1/message/reply.md", "reply.md");
    assertThat(open(List.of("im-v1/**"), List.of("**/create.md")).pages())
        .containsExactly("im-v1/message/reply.md");
    assertThat(open(List.of(), List.of("{im,task}-v?/**")).pages()).containsExactly("reply.md");
  }

  @Test
  void anInvalidGlobIsRejected() {
    assertThatThrownBy(() -> PageFilter.of(List.of("[a"), List.of()))
        .isInstanceOf(UserInputException.class)
        .hasMessageStartingWith("\"[a\" is not a valid glob: ");
  }

  @Test
  void aFolderWithoutPagesIsRejected() throws IOException {
    write("README.md", "");

    assertThatThrownBy(this::open)
        .isInstanceOf(UserInputException.class)
        .hasMessage(
            "The folder "
                + root
                + " contains no pages; expected files *.md or *.txt (README.md is skipped).");
  }

  @Test
  void globsWithoutMatchesAreRejectedWithAnExamplePath() throws IOException {
    write("im-v1/reply.md", "");

    assertThatThrownBy(() -> open(List.of("im-v2/**"), List.of()))
        .isInstanceOfSatisfying(
            UserInputException.class,
            refusal -> assertThat(refusal.hint()).contains("im-v1/reply.md"))
        .hasMessage("The filters leave out all 1 pages in " + root + ".");
  }

  @Test
  void aMissingFolderAndAFileHaveDifferentMessages() throws IOException {
    write("page.md", "");

    assertThatThrownBy(() -> SpecFolder.open(root.resolve("gone"), PageFilter.ALL, diagnostics))
        .isInstanceOf(UserInputException.class)
        .hasMessageStartingWith("The folder ");
    assertThatThrownBy(() -> SpecFolder.open(root.resolve("page.md"), PageFilter.ALL, diagnostics))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining(" is a file; expected a folder of pages");
  }

  @Test
  void aFolderNamedLikeAPageIsReportedAndSearched() throws IOException {
    write("x.md/inside.md", "");

    assertThat(open().pages()).containsExactly("x.md/inside.md");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "x.md:1:1: error FILE_UNREADABLE This is a folder; expected a page because of its"
                + " name.");
  }

  @Test
  void aBrokenLinkIsReportedWhenItIsRead() throws IOException {
    Files.createSymbolicLink(root.resolve("dangling.md"), root.resolve("gone.md"));

    SpecFolder folder = open();

    assertThat(folder.pages()).containsExactly("dangling.md");
    assertThat(folder.read("dangling.md", diagnostics)).isNull();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "dangling.md:1:1: error FILE_UNREADABLE The file cannot be read: it does not exist.");
  }

  @Test
  void aLoopOfLinksIsReported() throws IOException {
    write("im/page.md", "");
    Files.createSymbolicLink(root.resolve("im/again"), root.resolve("im"));

    assertThat(open().pages()).containsExactly("im/page.md");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.FILE_UNREADABLE);
  }

  @Test
  void invalidUtf8IsReportedWithItsLine() throws IOException {
    write("good.md", "\uFFFD is a character like any other");
    Files.write(root.resolve("bad.md"), "one\ntwo caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    SpecFolder folder = open();

    assertThat(folder.read("good.md", diagnostics)).isNotNull();
    assertThat(folder.read("bad.md", diagnostics)).isNull();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "bad.md:2:1: error FILE_NOT_UTF8 Byte 0xE9 at offset 11 is not UTF-8; the page was not"
                + " read.");
  }

  @Test
  void byteOrderMarkAndLineEndsAreNormalized() throws IOException {
    write("page.md", "\uFEFFone\r\ntwo");

    SourceFile file = open().read("page.md", diagnostics);

    assertThat(file).isNotNull();
    assertThat(file.text()).isEqualTo("one\ntwo");
  }

  private SpecFolder open() {
    return open(List.of(), List.of());
  }

  private SpecFolder open(List<String> include, List<String> exclude) {
    return SpecFolder.open(root, PageFilter.of(include, exclude), diagnostics);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
