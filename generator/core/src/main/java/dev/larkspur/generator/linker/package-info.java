/** Many operations to one API: shared schemas, enums, paging, and notices onto operations. */
@NullMarked
package dev.larkspur.generator.linker;

import org.jspecify.annotations.NullMarked;
