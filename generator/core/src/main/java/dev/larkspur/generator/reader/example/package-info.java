/** Reads code blocks as JSON examples. */
@NullMarked
package dev.larkspur.generator.reader.example;

import org.jspecify.annotations.NullMarked;
