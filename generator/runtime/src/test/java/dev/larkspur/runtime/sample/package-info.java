/** Code as the generator writes it, for tests of the runtime. */
@NullMarked
package dev.larkspur.runtime.sample;

import org.jspecify.annotations.NullMarked;
