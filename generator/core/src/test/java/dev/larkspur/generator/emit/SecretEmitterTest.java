package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Spec.OperationSpec;
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
            "CreateTokenRequest[xLarkHelpdeskAuthorization=***, appId=b, appSecret=***,"
                + " pageToken=d]");
  }

  @Test
  void anAuthorizationCodeIsExchangedForAToken() {
    assertThat(
            text(
                "LoginUserRequest",
                operation("library.v1.user.login", "POST", "/login")
                    .body(string("code"), string("state"))
                    .data(string("access_token"), string("name"))))
        .contains("LoginUserRequest[code=***, state=");
    assertThat(
            text(
                "LoginUserRequest",
                operation("library.v1.user.login", "POST", "/login")
                    .body(string("code"), string("grant_type"))))
        .contains("LoginUserRequest[code=***, grantType=");
    assertThat(
            text(
                "LoginUserRequest",
                operation("library.v1.user.login", "POST", "/login")
                    .body(string("code"), string("postal_code"))))
        .doesNotContain("toString");
  }

  @Test
  void hidesTheTokensOfAResponse() {
    assertThat(
            text(
                "LoginUserResponse",
                operation("library.v1.user.login", "POST", "/login")
                    .data(
                        string("refreshToken"),
                        string("session_key"),
                        string("ticket"),
                        integer("expire_in"))))
        .contains("LoginUserResponse[refreshToken=***, sessionKey=***, ticket=***, expireIn=");
  }

  @Test
  void printsWhatOnlyConcernsASecret() {
    assertThat(
            text(
                "LoginUserResponse",
                operation("library.v1.user.login", "POST", "/login")
                    .data(
                        bool("has_password"),
                        string("ticket"),
                        integer("refresh_token_expires_in"),
                        object("authorization", "Authorization", string("role")))))
        .doesNotContain("***");
  }

  private static String text(String type, OperationSpec operation) {
    return GeneratedCode.of(operation.build()).file("library/v1/" + type + ".java");
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
