/**
 * Page text to sections, tables, rows, cells and code blocks, whatever notation they were written
 * in.
 */
@NullMarked
package dev.larkspur.generator.markup;

import org.jspecify.annotations.NullMarked;
