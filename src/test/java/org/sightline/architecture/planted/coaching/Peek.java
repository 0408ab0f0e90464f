package org.sightline.architecture.planted.coaching;

import org.openpdf.text.Document;
import org.sightline.architecture.planted.seal.SealedAnswers;

final class Peek {
    SealedAnswers around(SealedAnswers theNeck) {
        return theNeck;
    }

    Document print() {
        return new Document();
    }
}
