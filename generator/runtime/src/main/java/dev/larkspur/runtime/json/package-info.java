/** The Jackson mapper for requests and responses. */
@NullMarked
package dev.larkspur.runtime.json;

import org.jspecify.annotations.NullMarked;
