package dev.larkspur.runtime;

/**
 * Who the app is.
 *
 * @param id {@code cli_…}
 * @param secret never printed
 */
record AppCredentials(String id, String secret) {
  AppCredentials {
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("an app needs an id and a secret");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
