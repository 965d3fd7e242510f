/** Page files, locations in them, and diagnostics. */
@NullMarked
package dev.larkspur.generator.source;

import org.jspecify.annotations.NullMarked;
