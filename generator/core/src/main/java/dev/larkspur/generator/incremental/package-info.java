/** Runs that skip everything that is as an earlier run left it. */
@NullMarked
package dev.larkspur.generator.incremental;

import org.jspecify.annotations.NullMarked;
