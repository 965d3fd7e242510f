package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
  private final FileNames names = new FileNames("index");

  @Test
  void keepsIds() {
    assertThat(names.of("im.v1.message.reply")).isEqualTo("im.v1.message.reply");
    assertThat(names.of("im.message.receive_v1")).isEqualTo("im.message.receive_v1");
  }

  @Test
  void neverLeadsOutOfTheFolder() {
    assertThat(names.of("../../etc/passwd")).isEqualTo("_._.__etc_passwd");
    assertThat(names.of("..")).doesNotContain("..");
    assertThat(names.of("/absolute")).isEqualTo("_absolute");
    assertThat(names.of("C:\\x")).isEqualTo("C__x");
    assertThat(names.of("")).isEqualTo("_");
  }

  @Test
  void replacesCharactersThatUrlsEscape() {
    assertThat(names.of("a b%20?#<x>\u4e2d")).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void namesDifferInMoreThanTheirCase() {
    assertThat(names.of("Name")).isEqualTo("Name");
    assertThat(names.of("name")).isEqualTo("name-2");
    assertThat(names.of("NAME")).isEqualTo("NAME-3");
    assertThat(names.of("index")).isEqualTo("index-2");
  }

  @Test
  void avoidsDevicesOfWindows() {
    assertThat(names.of("con.v1.x.get")).isEqualTo("_con.v1.x.get");
    assertThat(names.of("AUX")).isEqualTo("_AUX");
    assertThat(names.of("console.v1.x.get")).isEqualTo("console.v1.x.get");
  }

  @Test
  void shortensLongIds() {
    String first = names.of("x".repeat(1000) + "a");
    String second = names.of("x".repeat(1000) + "b");

    assertThat(first).hasSize(120);
    assertThat(second).isEqualTo(first + "-2");
  }
}
