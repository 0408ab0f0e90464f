package org.sightline.architecture.planted.statistics;

import org.jboss.logging.Logger;

final class Impure {
    static final Logger LOG = Logger.getLogger(Impure.class);
}
