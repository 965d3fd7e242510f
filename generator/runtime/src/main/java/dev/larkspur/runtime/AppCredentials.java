package dev.larkspur.runtime;

/**
 * The credentials of an app.
 *
 * @param id the app id, {@code cli_…}
 * @param secret the app secret; never printed
 */
record AppCredentials(String id, String secret) {
  AppCredentials {
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("The app id or the app secret is blank");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
