package org.sightline.account;

/**
 * What a device has given of a passkey: its public half, with which its signatures are checked.
 *
 * @param id what the device calls it, in base64url
 * @param key as COSE, in base64url
 * @param counter how often the device says it has signed; zero if it does not count
 * @param shareable whether its owner's devices may share it
 */
record Credential(String id, String key, long counter, boolean shareable) {}
