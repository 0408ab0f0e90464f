package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.sightline.fuzz.Input;

/** What a browser brings to sign in with: links, codes, the page that was wanted, its own name. */
public final class TokenFuzz {
    private TokenFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new Input(bytes).text();
        Secret.of(text).ifPresent(secret -> {
            assertThat(secret.text()).matches("[A-Za-z0-9_-]{43}");
            assertThat(secret).hasToString("Secret");
        });
        LocalPath.of(text).ifPresent(path -> {
            URI there = URI.create("https://sightline.example").resolve(path.text());
            assertThat(there).hasHost("sightline.example").hasNoQuery().hasNoFragment();
            assertThat(there.getPath()).isEqualTo(text);
        });
        RecoveryCode.parse(text)
                .ifPresent(code -> assertThat(RecoveryCode.parse(code.text())).contains(code));
        assertThat(Device.of(text).browserName()).isNotNull();
    }
}
