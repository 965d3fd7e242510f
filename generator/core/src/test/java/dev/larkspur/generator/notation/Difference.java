package dev.larkspur.generator.notation;

/**
 * A fact that a page states in one notation and that was read differently from another.
 *
 * @param kind the kind of fact, such as {@code row.type}
 * @param page the path of the page
 * @param where the field, error or value on the page; empty for a fact of the whole page
 * @param expected the fact as the platform's markup states it
 * @param actual the fact as read from the other notation
 */
record Difference(String kind, String page, String where, String expected, String actual) {}
