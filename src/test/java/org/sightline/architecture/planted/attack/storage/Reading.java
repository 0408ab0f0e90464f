package org.sightline.architecture.planted.attack.storage;

import org.sightline.architecture.planted.report.Leak;

/** A thief who reads what coaches read, which is no matter of storage. */
public final class Reading {
    Class<?> report() {
        return Leak.class;
    }
}
