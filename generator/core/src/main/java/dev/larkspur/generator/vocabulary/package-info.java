/**
 * The words of the documentation's languages. Each language is a data file beside this package's
 * classes; a record holds each kind of word and answers what a piece of text means by it.
 */
@NullMarked
package dev.larkspur.generator.vocabulary;

import org.jspecify.annotations.NullMarked;
