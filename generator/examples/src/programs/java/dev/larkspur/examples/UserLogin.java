package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.authen.v1.GetUserInfoRequest;
import dev.larkspur.feishu.authen.v2.GrantType;
import dev.larkspur.feishu.authen.v2.PostOauthTokenRequest;
import dev.larkspur.feishu.authen.v2.PostOauthTokenResponse;
import dev.larkspur.runtime.CallOptions;

/** Exchanges an authorization code for a user access token and asks who the user is. */
final class UserLogin {
  private UserLogin() {}

  static String run(Feishu feishu, String appId, String appSecret, String code) {
    PostOauthTokenResponse token =
        feishu.authen().v2().oauthToken().post(
            PostOauthTokenRequest.builder()
                .grantType(GrantType.AUTHORIZATION_CODE)
                .clientId(appId)
                .clientSecret(appSecret)
                .code(code)
                .redirectUri("https://example.com/callback")
                .build());

    CallOptions asUser = CallOptions.userToken(token.accessToken());
    return feishu.authen().v1().userInfo().get(GetUserInfoRequest.builder().build(), asUser).name();
  }
}
