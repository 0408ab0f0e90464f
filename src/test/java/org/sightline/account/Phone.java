package org.sightline.account;

import java.time.Clock;
import java.util.HexFormat;
import org.apache.commons.codec.binary.Base32;
import org.sightline.Browser;

/** A phone with an authenticator app, fed with the key that stands on the page. */
final class Phone {
    private final AppSecret secret;
    private final Clock clock;

    private Phone(AppSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    static Phone reading(Browser.Page enrolment, Clock clock) {
        String key = enrolment.document().expectFirst("code.key").text().replace(" ", "");
        return new Phone(new AppSecret(new Base32().decode(key)), clock);
    }

    /** What it shows now. */
    String code() {
        return code(0);
    }

    /** What it shows this many steps from now. */
    String code(int steps) {
        return secret.code(AppSecret.step(clock.instant()) + steps);
    }

    /** What no table may hold as it is. */
    String hex() {
        return HexFormat.of().formatHex(secret.bytes());
    }

    /** Six digits that it shows neither now nor next to now. */
    String wrong() {
        int digits = 0;
        while (true) {
            String code = "%06d".formatted(digits++);
            if (!code.equals(code(-1)) && !code.equals(code(0)) && !code.equals(code(1))) {
                return code;
            }
        }
    }
}
