/** Code as the generator writes it, kept small, so that the runtime is tested as it is used. */
@NullMarked
package dev.larkspur.runtime.sample;

import org.jspecify.annotations.NullMarked;
