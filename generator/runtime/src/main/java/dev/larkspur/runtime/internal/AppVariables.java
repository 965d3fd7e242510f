package dev.larkspur.runtime.internal;

import java.util.Map;

/**
 * The app that environment variables name.
 *
 * @param storeApp whether it is a store app
 */
public record AppVariables(String id, String secret, boolean storeApp) {

  /**
   * Reads {@code FEISHU_APP_ID}, {@code FEISHU_APP_SECRET} and {@code FEISHU_APP_TYPE}.
   *
   * @throws IllegalStateException if the id or the secret is missing
   */
  public static AppVariables read(Map<String, String> variables) {
    String id = variables.get("FEISHU_APP_ID");
    String secret = variables.get("FEISHU_APP_SECRET");
    if (id == null || secret == null) {
      throw new IllegalStateException(
          "Missing environment variables: "
              + (id == null ? "FEISHU_APP_ID" : "")
              + (id == null && secret == null ? " and " : "")
              + (secret == null ? "FEISHU_APP_SECRET" : ""));
    }
    return new AppVariables(id, secret, "store".equals(variables.get("FEISHU_APP_TYPE")));
  }

  /** Returns the id; the secret is left out. */
  @Override
  public String toString() {
    return id;
  }
}
