package dev.larkspur.generator.model;

/**
 * Which page something was read from.
 *
 * @param path the page's path below the spec folder
 * @param line the line of the page's first heading of level 1, from 1
 */
public record Source(String path, int line) {}
