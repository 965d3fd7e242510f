/**
 * The words of the documentation's languages. Each language has a data file among the resources of
 * this package. Each kind of word has a record, which also recognizes the words in text.
 */
@NullMarked
package dev.larkspur.generator.vocabulary;

import org.jspecify.annotations.NullMarked;
