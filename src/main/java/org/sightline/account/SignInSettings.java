package org.sightline.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who starts an installation. */
@ConfigMapping(prefix = "sightline")
interface SignInSettings {
    /** E-mail address of the first administrator; used at a start that finds no administrator, ignored afterwards. */
    Optional<String> administrator();

    /**
     * E-mail address of the method owner, who sees norms over all organisations and freezes them; without it the first
     * administrator's. Whoever configures the platform names this person, and another by another address.
     */
    Optional<String> methodOwner();

    /** Name of the first organisation, made together with the first administrator. */
    @WithDefault("My organisation")
    String organisation();

    /** Whether administrators and coaches must have a second factor, or only may. */
    @WithDefault("required")
    SecondFactorRule.Demand secondFactor();

    /** True only where a sample campaign is shown: anybody who reaches the server may then sign in as anybody. */
    @WithDefault("false")
    boolean sample();
}
