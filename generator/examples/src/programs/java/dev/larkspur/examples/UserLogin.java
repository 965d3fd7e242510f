package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.authen.v1.GetUserInfoRequest;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrants;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Logs a user in and gets the name of the user. */
final class UserLogin {
  private UserLogin() {}

  /**
   * Runs the program.
   *
   * @param browser opens a URL and returns the code that the platform passes to the callback
   */
  static String run(Feishu feishu, FeishuClient client, Function<URI, String> browser) {
    String state = UUID.randomUUID().toString();
    List<String> scopes = List.of("offline_access");

    URI login = client.oauth().authorizeUrl("https://example.com/callback", state, scopes);
    UserGrants grants = UserGrants.inMemory(client.oauth().exchange(browser.apply(login)));
    TokenSource user = client.oauth().userTokens(grants);

    CallOptions asUser = CallOptions.userToken(user);
    return feishu.authen().v1().userInfo().get(GetUserInfoRequest.builder().build(), asUser).name();
  }
}
