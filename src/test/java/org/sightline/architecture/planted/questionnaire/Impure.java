package org.sightline.architecture.planted.questionnaire;

import org.jboss.logging.Logger;

final class Impure {
    static final Logger LOG = Logger.getLogger(Impure.class);
}
