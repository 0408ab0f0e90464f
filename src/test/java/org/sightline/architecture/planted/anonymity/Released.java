package org.sightline.architecture.planted.anonymity;

public sealed interface Released {
    record Mean(double value) implements Released {}
}
