package dev.larkspur.runtime;

/** The kinds of access tokens. */
public enum TokenKind {
  /** {@code tenant_access_token}: the app within one tenant. */
  TENANT,
  /** {@code user_access_token}: a user who has authorized the app. */
  USER,
  /** {@code app_access_token}: the app itself, across tenants. */
  APP
}
