/** The pipeline from a folder of pages to the model, the names and the Java sources. */
@NullMarked
package dev.larkspur.generator;

import org.jspecify.annotations.NullMarked;
