package org.sightline.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks what a device said (Web Authentication, level 2): the challenge, the page, the site, that somebody was there and
 * was recognised, the signature and the count. Whoever made the device is not asked.
 */
@ApplicationScoped
class PasskeyCeremony {
    /** The device recognises its owner itself: a mailbox is often on the very phone that lies open on a table. */
    private static final boolean RECOGNISED = true;

    private static final boolean PRESENT = true;

    private static final List<PublicKeyCredentialParameters> KINDS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final PasskeySite site;

    PasskeyCeremony(PasskeySite site) {
        this.site = site;
    }

    /** What became of a signature. */
    sealed interface Outcome {
        /** @param counter how often the device says it has signed by now */
        record Proven(long counter) implements Outcome {}

        /** Rightly signed, by a device that counts backwards: there are two of it. */
        record Copied() implements Outcome {}

        record Refused() implements Outcome {}
    }

    /** Reads a new passkey from what the browser said of itself and of the device. */
    Optional<Credential> added(byte[] challenge, PasskeyAnswer answer) {
        try {
            var made = Objects.requireNonNull(checks.verify(
                                    new RegistrationRequest(answer.part(1), answer.part(0)),
                                    new RegistrationParameters(expected(challenge), KINDS, RECOGNISED, PRESENT))
                            .getAttestationObject())
                    .getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
            return Optional.of(new Credential(
                    text(key.getCredentialId()),
                    text(converter.getCborConverter().writeValueAsBytes(key.getCOSEKey())),
                    made.getSignCount(),
                    made.isFlagBE()));
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Checks a signature: its credential's id, what the browser said, what the device said, and the signature. */
    Outcome proven(byte[] challenge, Credential credential, PasskeyAnswer answer) {
        try {
            AuthenticationData said = checks.verify(
                    new AuthenticationRequest(answer.part(0), answer.part(2), answer.part(1), answer.part(3)),
                    new AuthenticationParameters(
                            expected(challenge),
                            kept(credential),
                            List.of(bytes(credential.id())),
                            RECOGNISED,
                            PRESENT));
            return new Outcome.Proven(
                    Objects.requireNonNull(said.getAuthenticatorData()).getSignCount());
        } catch (MaliciousCounterValueException _) {
            return new Outcome.Copied();
        } catch (WebAuthnException | IllegalArgumentException _) {
            return new Outcome.Refused();
        }
    }

    private ServerProperty expected(byte[] challenge) {
        return new ServerProperty(Origin.create(site.origin()), site.host(), new DefaultChallenge(challenge));
    }

    private CredentialRecordImpl kept(Credential credential) {
        COSEKey key =
                Objects.requireNonNull(converter.getCborConverter().readValue(bytes(credential.key()), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                credential.shareable(),
                null,
                credential.counter(),
                new AttestedCredentialData(AAGUID.ZERO, bytes(credential.id()), key),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
