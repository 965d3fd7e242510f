package dev.larkspur.runtime;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an app in the developer console.
 *
 * @param host the URL of the console, without a trailing slash
 * @param appId the app id
 */
record AppConsole(String host, String appId) {
  /** Names such as {@code im:message.group_msg}; a name that hides a secret does not match. */
  private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  /** The maximum length of all names together. */
  private static final int LONGEST = 600;

  /** Returns the console of an app; null without an app or if the region has no known console. */
  static @Nullable AppConsole of(Region region, @Nullable AppCredentials app) {
    String host = region.console();
    return host == null || app == null ? null : new AppConsole(host, app.id());
  }

  /**
   * Returns the URL of the page where scopes are requested.
   *
   * @param missing the scopes that the platform names; anything else is left out
   */
  String scopesUrl(List<PermissionViolation> missing) {
    StringBuilder url = new StringBuilder(host).append("/app/");
    PercentEncoding.append(url, appId);
    url.append("/auth");
    int start = url.length();
    for (PermissionViolation violation : missing) {
      String name = violation.subject();
      if (name != null && SCOPE.matcher(name).matches() && url.length() - start < LONGEST) {
        url.append(url.length() == start ? "?q=" : ",").append(name);
      }
    }
    return url.append(url.length() == start ? "" : "&op_from=openapi").toString();
  }
}
