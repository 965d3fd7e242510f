/**
 * Fetching pages from the documentation portal into a folder. Nothing else of the generator needs
 * the network, and nothing the portal says becomes a path, a command or a format unchecked.
 */
@NullMarked
package dev.larkspur.portal;

import org.jspecify.annotations.NullMarked;
