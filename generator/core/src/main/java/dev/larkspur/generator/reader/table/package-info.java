/** Reads tables: assigns roles to sections and columns, and reads rows as fields and errors. */
@NullMarked
package dev.larkspur.generator.reader.table;

import org.jspecify.annotations.NullMarked;
