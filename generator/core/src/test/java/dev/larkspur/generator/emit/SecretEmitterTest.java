package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import org.junit.jupiter.api.Test;

class SecretEmitterTest {

  @Test
  void doesNotPrintSecrets() throws ReflectiveOperationException {
    Class<?> request =
        GeneratedCode.of(
                operation("auth.v3.token.create", "POST", "/token")
                    .headers(string("X-Lark-Helpdesk-Authorization"))
                    .body(string("app_id"), string("app_secret"), string("page_token"))
                    .build())
            .load()
            .loadClass("dev.larkspur.feishu.auth.v3.CreateTokenRequest");

    Object value =
        request
            .getConstructor(String.class, String.class, String.class, String.class)
            .newInstance("a", "b", "c", "d");

    assertThat(value)
        .hasToString(
            "CreateTokenRequest[xLarkHelpdeskAuthorization=***, appId=b, appSecret=***, pageToken=d]");
  }

  @Test
  void keepsTheTextOfRecordsWithoutSecrets() {
    assertThat(
            GeneratedCode.of(
                    operation("drive.v1.file.list", "GET", "/files")
                        .query(string("folder_token"), string("page_token"))
                        .build())
                .file("drive/v1/ListFileRequest.java"))
        .doesNotContain("toString");
  }
}
