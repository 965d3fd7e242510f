/** Reads tables: which section and column a cell belongs to, and rows as fields and errors. */
@NullMarked
package dev.larkspur.generator.reader.table;

import org.jspecify.annotations.NullMarked;
