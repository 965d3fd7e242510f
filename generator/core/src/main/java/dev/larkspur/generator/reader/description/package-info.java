/** Reads description cells: labels, known values, constraints, scopes. */
@NullMarked
package dev.larkspur.generator.reader.description;

import org.jspecify.annotations.NullMarked;
