package dev.larkspur.runtime.token;

/**
 * The authorization of a user: an access token and the refresh token to replace it, which works
 * once.
 *
 * @param access the token that calls send
 * @param refresh the token for the next pair
 */
public record UserGrant(AccessToken access, AccessToken refresh) {}
