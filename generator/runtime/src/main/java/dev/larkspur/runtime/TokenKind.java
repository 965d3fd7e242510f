package dev.larkspur.runtime;

/** Whose access token a call carries. */
public enum TokenKind {
  /** The app inside one tenant: {@code tenant_access_token}. */
  TENANT,
  /** A person who granted the app access: {@code user_access_token}. */
  USER,
  /** The app itself, across tenants: {@code app_access_token}. */
  APP
}
