/** The one Jackson mapper that requests are written and answers are read with. */
@NullMarked
package dev.larkspur.runtime.json;

import org.jspecify.annotations.NullMarked;
