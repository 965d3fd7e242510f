package dev.larkspur.runtime.token;

/**
 * What a person granted: a token, and the token to replace it with, which works once.
 *
 * @param access what calls carry
 * @param refresh what the next pair is bought with
 */
public record UserGrant(AccessToken access, AccessToken refresh) {}
