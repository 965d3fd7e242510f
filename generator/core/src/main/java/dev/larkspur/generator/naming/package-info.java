/** Java identifiers, all of which are allocated before anything is emitted. */
@NullMarked
package dev.larkspur.generator.naming;

import org.jspecify.annotations.NullMarked;
