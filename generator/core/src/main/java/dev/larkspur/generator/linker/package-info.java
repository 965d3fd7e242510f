/** Linking of pages to one API: shared schemas and enums, paging, and notices of operations. */
@NullMarked
package dev.larkspur.generator.linker;

import org.jspecify.annotations.NullMarked;
