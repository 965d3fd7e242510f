package dev.larkspur.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.reader.PageContent.OperationPage;
import dev.larkspur.generator.reader.ReadPages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ugjMzUjL4IzM14COyMTN",
        "ukTMukTMukTM",
        "uAjMuAjMuAjM",
        "uAjLw4CM",
        "uYjL24iN",
        "uMTM4UjLzEDO14yMxgTN",
        "XUMasQlMYhOnMbt5htXc96h0nOg",
        "ugjmzujl4izm14coymtn",
        "d0fmce97-a4dd-4b40-aa8a-f3cdbe89aaf5",
        "8aed421832fa4586968596f70e6eaebd",
        "7322036039857700865",
        "list-ugjMzUjL4IzM14COyMTN"
      })
  void aGeneratedIdIsRecognizedByItsForm(String segment) {
    assertThat(OpaqueId.isIn(segment)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "batchGet",
        "batchGetUserById",
        "getByIds",
        "OAuth2",
        "code2session",
        "sha256md5",
        "tokenLoginValidate",
        "CommentAPI",
        "bot_p2p_chat_entered",
        "h5_js_sdk",
        "security_and_compliance-v2",
        "batchDelete-report_detail_row",
        "list-collaboration_tenant-1",
        "20250601",
        "internationalization",
        "aaaaaaaaaaaa",
        "更新工作表属性"
      })
  void aWordIsNotAGeneratedId(String segment) {
    assertThat(OpaqueId.isIn(segment)).isFalse();
  }

  @Test
  void onRealPagesExactlyTheIdsOfThePortalAreGenerated() {
    Set<String> words = new TreeSet<>();
    Set<String> generated = new TreeSet<>();
    for (OperationPage page : operations()) {
      words.addAll(List.of(page.operation().requestLine().path().split("/", -1)));
      String fullPath = page.operation().page().fullPath();
      for (String segment : fullPath == null ? new String[0] : fullPath.split("/", -1)) {
        // An id of the portal consists of groups of four, and its first letter is u.
        boolean id = segment.matches("(?=.*[A-Z])u[A-Za-z0-9]{3}([A-Za-z0-9]{4})+");
        (id ? generated : words).add(segment);
      }
    }

    assertThat(words).hasSizeGreaterThan(500).noneMatch(OpaqueId::isIn);
    assertThat(generated).hasSizeGreaterThan(20).allMatch(OpaqueId::isIn);
  }

  private static List<OperationPage> operations() {
    return ReadPages.corpus().stream()
        .map(ReadPages.Read::content)
        .flatMap(it -> it instanceof OperationPage page ? Stream.of(page) : Stream.empty())
        .toList();
  }
}
