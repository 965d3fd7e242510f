package dev.larkspur.generator.model;

/**
 * Method and URL of a request.
 *
 * @param httpMethod the HTTP method in upper case
 * @param scheme the URL's scheme
 * @param host the URL's host
 * @param path the URL's path, parameters as {@code :name}
 */
public record RequestLine(String httpMethod, String scheme, String host, String path) {}
