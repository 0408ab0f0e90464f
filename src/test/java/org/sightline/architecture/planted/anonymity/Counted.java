package org.sightline.architecture.planted.anonymity;

public sealed interface Counted {
    record Exactly(int yes) implements Counted {}
}
