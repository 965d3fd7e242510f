package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseWordsTest {
  private static final ResponseWords ZH = Vocabulary.all().get(0).responses();
  private static final ResponseWords EN = Vocabulary.all().get(1).responses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "返回文件二进制流",
        "返回文件。",
        "HTTP 状态码为 200 时，表示成功，返回图片的二进制数据",
        "调用成功后，返回下载的文件内容；失败时返回 JSON",
        "响应体为**附件**内容",
        "响应正文：素材文件",
        "返回该文件的数据流（可分片下载）",
        "文件内容将直接返回",
        "成功时返回用户的人脸照片",
        "返回`文件流`",
      })
  void chineseClausesSayThatTheResponseIsAFile(String text) {
    assertThat(ZH.returnsFile(text)).isTrue();
    assertThat(ZH.isAboutFile(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "返回文件 token",
        "返回文件信息",
        "返回文件列表和 file_key",
        "返回上传的二进制文件的 token",
        "上传文件的二进制内容",
        "如果文件不存在则不返回文件",
        "返回 JSON，文件需要另行下载",
        "该接口用于上传图片",
        "",
      })
  void otherChineseClausesDoNot(String text) {
    assertThat(ZH.returnsFile(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return file binary stream",
        "Returns the file.",
        "If the HTTP status code is 200, the response body is the content of the file.",
        "Returns the binary stream of the image, or an error.",
        "Returns the file as a stream",
        "On success, the content of the attachment is returned.",
        "The response body is binary",
        "Returns the raw bytes of the user's photo",
      })
  void englishClausesSayThatTheResponseIsAFile(String text) {
    assertThat(EN.returnsFile(text)).isTrue();
    assertThat(EN.isAboutFile(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Returns the token of the file",
        "Returns the ID of the image.",
        "Returns a file_token",
        "Returns information about the file",
        "Returns the file list",
        "Uploads the binary content of a file",
        "The file is not returned",
        "The file token is returned",
        "Returns the profile",
      })
  void otherEnglishClausesDoNot(String text) {
    assertThat(EN.returnsFile(text)).isFalse();
  }

  @Test
  void aSuccessfulDownloadIsAboutAFile() {
    assertThat(ZH.isAboutFile("HTTP 状态码为 200 时，表示下载成功")).isTrue();
    assertThat(EN.isAboutFile("Status code 200: the file was downloaded successfully.")).isTrue();
    assertThat(ZH.isAboutFile("HTTP 状态码为 200 时，表示成功")).isFalse();
  }

  @Test
  void namesDoNotContainWords() {
    assertThat(EN.isRedirect("The redirect_uri must be registered.")).isFalse();
    assertThat(EN.isRedirect("The browser is redirected to the redirect_uri.")).isTrue();
    assertThat(EN.isRedirect("Error 10302 means that it expired.")).isFalse();
    assertThat(EN.isRedirect("HTTP 302 with a Location")).isTrue();
    assertThat(EN.isAboutFile("See binary_id and nonbinary.")).isFalse();
    assertThat(EN.isStream("`text/event-stream`")).isTrue();
  }

  @Test
  void titlesOfDownloadsBeginWithTheVerb() {
    assertThat(ZH.isDownload("下载文件")).isTrue();
    assertThat(ZH.isDownload("获取下载链接")).isFalse();
    assertThat(ZH.isDownload("下载链接批量获取")).isFalse();
    assertThat(EN.isDownload("Download a file")).isTrue();
    assertThat(EN.isDownload("Download link of a file")).isFalse();
  }

  @Test
  void timeIsProportionalToTheLengthOfTheText() {
    String text = "的".repeat(100_000) + "returns the file of the file ".repeat(20_000) + "返回";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(ZH.returnsFile(text)).isFalse();
          assertThat(EN.returnsFile(text)).isFalse();
        });
  }
}
