/** Runtime library of generated clients. */
@NullMarked
package dev.larkspur.runtime;

import org.jspecify.annotations.NullMarked;
