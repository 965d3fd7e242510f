package dev.larkspur.runtime;

import dev.larkspur.runtime.token.TokenSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** How a store app comes to tokens: a pushed ticket buys the app's, and that one a tenant's. */
final class StoreApp {
  /** The ticket is not or no longer good. */
  private static final long TICKET_INVALID = 10012;

  private final AppCredentials app;
  private final Caller caller;
  private final AppTickets tickets;

  StoreApp(AppCredentials app, Caller caller, AppTickets tickets) {
    this.app = app;
    this.caller = caller;
    this.tickets = tickets;
  }

  CompletableFuture<AuthRequest.TokenResponse> appToken() {
    String ticket = tickets.latest();
    if (ticket == null) {
      return askForTicket();
    }
    return caller
        .sendAsync(
            new AuthRequest<>(
                AuthRequest.STORE_APP,
                Map.of("app_id", app.id(), "app_secret", app.secret(), "app_ticket", ticket)))
        .exceptionallyCompose(failure -> anotherTicket(ticket, failure));
  }

  CompletableFuture<AuthRequest.TokenResponse> tenantToken(TokenSource appToken, String tenantKey) {
    String ready = appToken.ready();
    CompletableFuture<String> token =
        ready == null ? appToken.fetch() : CompletableFuture.completedFuture(ready);
    return token.thenCompose(
        value ->
            caller
                .sendAsync(tenant(value, tenantKey))
                .exceptionallyCompose(
                    failure -> withNewAppToken(failure, appToken, value, tenantKey)));
  }

  /** The app's token may have been refused like any other: replaced once. */
  private CompletionStage<AuthRequest.TokenResponse> withNewAppToken(
      Throwable failure, TokenSource appToken, String refused, String tenantKey) {
    if (unwrapped(failure) instanceof ApiException api && Retryable.tokenRefused(api.code())) {
      appToken.rejected(refused);
      return appToken.fetch().thenCompose(value -> caller.sendAsync(tenant(value, tenantKey)));
    }
    return CompletableFuture.failedFuture(failure);
  }

  private static AuthRequest<AuthRequest.TokenResponse> tenant(String appToken, String tenantKey) {
    return new AuthRequest<>(
        AuthRequest.TENANT_OF_STORE_APP,
        Map.of("app_access_token", appToken, "tenant_key", tenantKey));
  }

  private CompletionStage<AuthRequest.TokenResponse> anotherTicket(String used, Throwable failure) {
    if (unwrapped(failure) instanceof ApiException api && api.code() == TICKET_INVALID) {
      tickets.drop(used);
      return askForTicket();
    }
    return CompletableFuture.failedFuture(failure);
  }

  private CompletableFuture<AuthRequest.TokenResponse> askForTicket() {
    return caller
        .sendAsync(
            new AuthRequest<>(
                AuthRequest.RESEND_TICKET, Map.of("app_id", app.id(), "app_secret", app.secret())))
        .thenCompose(
            asked ->
                CompletableFuture.failedFuture(
                    new TokenUnavailableException(
                        "there is no app ticket yet; the platform was asked to push one,"
                            + " hand it to FeishuClient.appTicket when it arrives")));
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
