package org.sightline.audit;

import java.util.HexFormat;

/**
 * A place in a chain with its hash. Whoever noted one elsewhere can tell later whether anything up to it was changed.
 *
 * @param hash 64 hexadecimal digits
 */
public record Link(long position, String hash) {
    static Link of(long position, byte[] hash) {
        return new Link(position, HexFormat.of().formatHex(hash));
    }
}
