package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextExtractorTest {

  @Test
  void tagsAreRemovedAndWhiteSpaceIsCollapsed() {
    assertThat(plain("\n\t<md-text type=\"field-name\" >message_id</md-text>\n\t"))
        .isEqualTo("message_id");
    assertThat(plain("a<br>b <b>c</b>d\n\n e")).isEqualTo("a b cd e");
  }

  @Test
  void entitiesAreDecoded() {
    assertThat(plain("array&lt;string&gt; &amp;amp; &#65;&nbsp;x"))
        .isEqualTo("array<string> &amp; A x");
  }

  @Test
  void ampersandsInUrlsAreNotEntities() {
    assertThat(plain("?a=1&region=cn&copy=2&lt")).isEqualTo("?a=1&region=cn&copy=2&lt");
  }

  @Test
  void escapesAreDecoded() {
    assertThat(plain("user\\[\\]")).isEqualTo("user[]");
    assertThat(plain("\\-")).isEqualTo("-");
    assertThat(plain("a\\b c\\")).isEqualTo("a\\b c\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"array<string>", "list<int64>", "a < b", "<sheetId>!<start>", "no <a> here"})
  void unknownTagsAreText(String text) {
    assertThat(plain(text)).isEqualTo(text);
  }

  @Test
  void zeroWidthCharactersAndWideSpacesAreRemoved() {
    assertThat(plain("\u200bfield\ufeff_name\u00a0\u2003 x\u3000y")).isEqualTo("field_name x y");
  }

  @Test
  void nestingMarksAreRemoved() {
    assertThat(plain("&emsp;&emsp;<span style=\"color: #8F959E\">∟</span>&nbsp;name"))
        .isEqualTo("name");
    assertThat(plain("∟∟name")).isEqualTo("name");
    assertThat(plain("└ └ name")).isEqualTo("name");
    assertThat(plain("a<br>&emsp;∟b")).isEqualTo("a b");
  }

  @Test
  void tooltipsAreRemoved() {
    assertThat(plain("权限要求 <md-tooltip type=\"info\">any of them</md-tooltip>")).isEqualTo("权限要求");
  }

  private static String plain(String text) {
    return PlainTextExtractor.of(Reading.slice(text));
  }
}
