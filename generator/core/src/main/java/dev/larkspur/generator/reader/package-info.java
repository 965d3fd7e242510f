/**
 * Pages to the model: the only place that turns the vocabulary of the documentation into the
 * vocabulary of an API. What a page holds ends in the model or in a diagnostic.
 */
@NullMarked
package dev.larkspur.generator.reader;

import org.jspecify.annotations.NullMarked;
