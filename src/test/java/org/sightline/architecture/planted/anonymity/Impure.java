package org.sightline.architecture.planted.anonymity;

import org.jboss.logging.Logger;

final class Impure {
    static final Logger LOG = Logger.getLogger(Impure.class);
}
