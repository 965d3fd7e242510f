package dev.larkspur.runtime;

import dev.larkspur.runtime.token.TokenSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The token requests of a store app: the pushed ticket gives the app access token, which gives the
 * tenant access tokens.
 */
final class StoreApp {
  /** The app ticket is invalid or expired. */
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
      return requestTicket();
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

  /** Replaces a rejected app access token, at most once. */
  private CompletionStage<AuthRequest.TokenResponse> withNewAppToken(
      Throwable failure, TokenSource appToken, String rejected, String tenantKey) {
    if (unwrapped(failure) instanceof ApiException api && Retryable.tokenRejected(api.code())) {
      appToken.rejected(rejected);
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
      return requestTicket();
    }
    return CompletableFuture.failedFuture(failure);
  }

  private CompletableFuture<AuthRequest.TokenResponse> requestTicket() {
    return caller
        .sendAsync(
            new AuthRequest<>(
                AuthRequest.RESEND_TICKET, Map.of("app_id", app.id(), "app_secret", app.secret())))
        .thenCompose(
            response ->
                CompletableFuture.failedFuture(
                    new TokenUnavailableException(
                        "The app ticket is missing. The platform was asked to push a new one:"
                            + " pass it to FeishuClient.appTicket when it arrives")));
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
