/** A server of the Model Context Protocol over standard input and output. */
@NullMarked
package dev.larkspur.cli.mcp;

import org.jspecify.annotations.NullMarked;
