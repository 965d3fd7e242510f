/** Emits Java sources, with one class for each kind of generated type. */
@NullMarked
package dev.larkspur.generator.emit;

import org.jspecify.annotations.NullMarked;
