/** Parses page text into sections, tables, rows, cells and code blocks, in every notation. */
@NullMarked
package dev.larkspur.generator.markup;

import org.jspecify.annotations.NullMarked;
