package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/gadget/get",
        "/ssl:ttdoc/docs/gadget/get",
        "/document/docs/gadget/get",
        "https://open.feishu.cn/document/docs/gadget/get?lang=en#top"
      })
  void allFormsOfAUrlGiveOnePath(String address) {
    assertThat(FullPath.of(address)).isEqualTo("/docs/gadget/get");
  }

  @Test
  void theFrontMatterIsPreferredToTheUrlOfThePage() {
    String source = "https://open.feishu.cn/document/a/b";

    assertThat(FullPath.ofPage(new FrontMatter(null, null, "/c/d", source, null)))
        .isEqualTo("/c/d");
    assertThat(FullPath.ofPage(new FrontMatter(null, null, null, source, null))).isEqualTo("/a/b");
    assertThat(FullPath.ofPage(FrontMatter.NONE)).isNull();
  }

  @Test
  void theFileOfAPageGivesItsPathFromTheServiceOn() {
    assertThat(FullPath.ofFile("docs/gadget-v1/part/get.md")).isEqualTo("/gadget-v1/part/get");
    assertThat(FullPath.ofFile("gadget-v1/gadget-v12/part/get.md"))
        .isEqualTo("/gadget-v12/part/get");
    assertThat(FullPath.ofFile("gadget-v1/get.md")).isNull();
    assertThat(FullPath.ofFile("gadget/part/get.md")).isNull();
    assertThat(FullPath.ofFile("-v1/part/get.md")).isNull();
    assertThat(FullPath.ofFile("gadget-v/part/get.md")).isNull();
    assertThat(FullPath.ofFile("get.md")).isNull();
  }
}
