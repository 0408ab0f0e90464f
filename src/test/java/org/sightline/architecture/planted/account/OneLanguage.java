package org.sightline.architecture.planted.account;

import java.util.Locale;

/** Speaks English to everybody. */
final class OneLanguage {
    Locale ofEverybody() {
        return Locale.ENGLISH;
    }
}
