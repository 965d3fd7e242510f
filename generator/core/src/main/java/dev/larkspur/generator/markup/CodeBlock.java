package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A fence or an {@code md-code} element.
 *
 * @param language the word after the fence or in the tag's name, in lower case; empty if there is
 *     none
 * @param text what stands inside, whole lines, without what cannot be seen
 * @param textLine the line of the page that the text begins on
 * @param location where the fence or tag opens
 */
public record CodeBlock(String language, String text, int textLine, SourceLocation location)
    implements Block {}
