/**
 * Reads pages into the model. All content of a page becomes part of the model or is reported by a
 * diagnostic.
 */
@NullMarked
package dev.larkspur.generator.reader;

import org.jspecify.annotations.NullMarked;
