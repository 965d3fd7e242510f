/** HTTP transport: an interface and its implementation with the JDK's HTTP client. */
@NullMarked
package dev.larkspur.runtime.http;

import org.jspecify.annotations.NullMarked;
