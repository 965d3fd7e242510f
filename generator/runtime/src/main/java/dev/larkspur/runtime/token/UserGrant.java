package dev.larkspur.runtime.token;

import org.jspecify.annotations.Nullable;

/**
 * The authorization of a user: an access token and the refresh token to replace it, which works
 * once.
 *
 * @param access the token that calls send
 * @param refresh the token for the next pair; null if the user did not grant the scope {@code
 *     offline_access}
 */
public record UserGrant(AccessToken access, @Nullable AccessToken refresh) {}
