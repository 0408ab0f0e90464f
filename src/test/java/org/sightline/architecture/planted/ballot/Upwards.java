package org.sightline.architecture.planted.ballot;

import org.sightline.architecture.planted.report.Leak;

final class Upwards {
    Class<Leak> cycle() {
        return Leak.class;
    }
}
