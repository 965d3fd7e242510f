package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reads code in fences and elements, with the mistakes of real pages. */
class CodeTest {

  @Test
  void aFenceHasItsContentLanguageAndLine() {
    Reading reading =
        Reading.of(
            """
            ### 请求体示例
            ```json
            # no heading
            { "a": "<md-table>" }
            ```
            ### 响应
            """);

    assertThat(reading.outline())
        .containsExactly(
            "### 请求体示例", "code json # no heading\n{ \"a\": \"<md-table>\" }", "### 响应");
    assertThat(reading.page().sections().get(1).codeBlocks().get(0).location())
        .hasToString("page.md:2:1");
  }

  @Test
  void aFenceWithALanguageEndsAnUnclosedFence() {
    Reading reading = Reading.of("```bash\ncurl\n\n**Java**\n```java\ncall();\n```\n");
    assertThat(reading.outline())
        .containsExactly("code bash curl\n\n**Java**", "code java call();");
    assertThat(reading.rules()).containsExactly("1:1 CODE_UNCLOSED");

    assertThat(Reading.of("````\n```json\n{}\n```\n````\n").outline())
        .containsExactly("code  ```json\n{}\n```");
  }

  @Test
  void fencesMayBeIndentedAndInsideBoxesAndLists() {
    Reading reading =
        Reading.of(
            """
            1. Ask.

                ```bash
                curl -X POST
                  -d '{'
                ```
            :::html
            ```
            {}
            ```
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("prose 1. Ask.", "code bash curl -X POST\n  -d '{'", "code  {}");
  }

  @Test
  void codeElementsAreCode() {
    Reading reading =
        Reading.of(
            """
            ### 响应体示例
            :::html
            <md-code-json>
            {
              "html": "&lt;a&gt; <table><tr>"
            }
            </md-code-json>
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("### 响应体示例", "code json {\n  \"html\": \"&lt;a&gt; <table><tr>\"\n}");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void eachTabIsACodeBlock() {
    Reading reading =
        Reading.of(
            """
            <md-code-tabs>
              <md-code-tab-group title="push">
                <md-code-tab-panel sdkType="python-sdk">
            # a comment
            import lark
                </md-code-tab-panel>
                <md-code-tab-panel sdkType="Java-SDK">
            ## another
                </md-code-tab-panel>
              </md-code-tab-group>
            </md-code-tabs>
            """);

    assertThat(reading.outline())
        .contains("code python-sdk # a comment\nimport lark", "code java-sdk ## another");
    assertThat(reading.page().sections()).hasSize(1);
  }

  @Test
  void aClosingFenceMayBeAttachedToATagOrABox() {
    Reading reading =
        Reading.of(
            """
            :::html
            ```json
            {}
            ```</md-td>
            :::
            ```json
            []
            ```:::
            ## 响应
            """);

    assertThat(reading.outline())
        .containsExactly("code json {}", "prose </md-td>", "code json []", "## 响应");
    assertThat(reading.rules()).containsExactly("4:4 TAG_UNMATCHED");
  }

  @Test
  void anUnclosedFenceEndsWithItsBox() {
    Reading reading =
        Reading.of(
            """
            :::html
            ```json
            {}
            :::
            ## 响应
            """);

    assertThat(reading.outline()).containsExactly("code json {}", "## 响应");
    assertThat(reading.rules()).containsExactly("2:1 CODE_UNCLOSED");
  }

  @Test
  void anUnclosedFenceEndsAtTheHeadingBeforeTheNextTable() {
    Reading reading =
        Reading.of(
            """
            ```json
            {}

            ### 响应体
            :::html
            <md-table><md-tr><md-td>a</md-td></md-tr></md-table>
            :::
            """);

    assertThat(reading.outline()).containsExactly("code json {}", "### 响应体", "table ", "0 a");
    assertThat(reading.rules()).containsExactly("1:1 CODE_UNCLOSED");
  }

  @Test
  void anUnclosedCodeElementEndsWithItsBox() {
    Reading reading =
        Reading.of(
            """
            :::html
            <md-code-json>
            {}
            :::
            ## 错误码
            """);

    assertThat(reading.outline()).containsExactly("code json {}", "## 错误码");
    assertThat(reading.rules()).containsExactly("2:1 CODE_UNCLOSED");
  }

  @Test
  void inlineCodeIsNotAFence() {
    Reading reading = Reading.of("```a```\n## 请求\n");

    assertThat(reading.outline()).containsExactly("prose ```a```", "## 请求");
  }

  @Test
  void invisibleCharactersAreRemovedFromCode() {
    Reading reading =
        Reading.of("```json\n{\u200b\n\u00a0\u00a0\"a\": 1\u200b\n}\n```\u200b\n## 请求\n");

    assertThat(reading.outline()).containsExactly("code json {\n  \"a\": 1\n}", "## 请求");
  }
}
