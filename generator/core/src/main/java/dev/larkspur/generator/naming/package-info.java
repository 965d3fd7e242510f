/** Every Java identifier, decided once, before anything is emitted. */
@NullMarked
package dev.larkspur.generator.naming;

import org.jspecify.annotations.NullMarked;
