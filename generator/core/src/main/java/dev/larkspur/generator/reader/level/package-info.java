/** Rebuilds the levels of rows that are listed without any mark of their nesting. */
@NullMarked
package dev.larkspur.generator.reader.level;

import org.jspecify.annotations.NullMarked;
