package dev.larkspur.runtime;

import java.util.Objects;

/**
 * The credentials of an app.
 *
 * @param id the app id, {@code cli_…}
 * @param secret the app secret; never printed
 */
record AppCredentials(String id, String secret) {
  AppCredentials {
    Objects.requireNonNull(id, "The app id is null");
    Objects.requireNonNull(secret, "The app secret is null");
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("The app id or the app secret is blank");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
