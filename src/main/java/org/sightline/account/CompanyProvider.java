package org.sightline.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.EmailAddress;
import org.sightline.security.Purpose;

/**
 * An OpenID provider: where its sign-in page is, and which of its answers are believed. The browser that leaves for it
 * carries one secret; what must come back unchanged, and what the exchange of the code must prove, follow from that.
 */
final class CompanyProvider {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 256 * 1024;

    /** With a key that the provider keeps to itself; one that is shared, or none at all, proves nothing. */
    private static final Set<JWSAlgorithm> SIGNED = JWSAlgorithm.Family.SIGNATURE;

    private final Issuer issuer;
    private final ClientID client;
    private final com.nimbusds.oauth2.sdk.auth.Secret password;
    private final Set<String> strong;
    private volatile @Nullable Endpoints endpoints;

    CompanyProvider(URI issuer, String client, String password, Set<String> strong) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(client);
        this.password = new com.nimbusds.oauth2.sdk.auth.Secret(password);
        this.strong = Set.copyOf(strong);
    }

    private record Endpoints(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** The address of the sign-in page for this browser; empty if the provider cannot be reached. */
    Optional<URI> page(Secret browser, URI back) {
        try {
            return Optional.of(
                    new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), client, back)
                            .endpointURI(endpoints().metadata().getAuthorizationEndpointURI())
                            .state(new State(derived(browser, Purpose.COMPANY_STATE)))
                            .nonce(new Nonce(derived(browser, Purpose.COMPANY_NONCE)))
                            .codeChallenge(verifier(browser), CodeChallengeMethod.S256)
                            .build()
                            .toURI());
        } catch (IOException | GeneralException e) {
            return Optional.empty();
        }
    }

    /**
     * Who came back.
     *
     * @param back the address to which the provider sends people
     * @param answer the same with what it sent along
     */
    CompanyAnswer answer(Secret browser, URI back, URI answer) {
        try {
            Optional<AuthorizationCode> code = code(browser, answer);
            return code.isEmpty() ? new CompanyAnswer.Refused() : exchanged(browser, back, code.get());
        } catch (IOException e) {
            return new CompanyAnswer.Unreachable();
        } catch (GeneralException | BadJOSEException | JOSEException e) {
            return new CompanyAnswer.Refused();
        }
    }

    private Optional<AuthorizationCode> code(Secret browser, URI answer) throws ParseException {
        AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
        if (!response.indicatesSuccess()) {
            return Optional.empty();
        }
        AuthenticationSuccessResponse success = response.toSuccessResponse();
        boolean ours = new State(derived(browser, Purpose.COMPANY_STATE)).equals(success.getState())
                && (success.getIssuer() == null || success.getIssuer().equals(issuer));
        return ours ? Optional.ofNullable(success.getAuthorizationCode()) : Optional.empty();
    }

    private CompanyAnswer exchanged(Secret browser, URI back, AuthorizationCode code)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        OIDCProviderMetadata metadata = endpoints().metadata();
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        credentials(metadata),
                        new AuthorizationCodeGrant(code, back, verifier(browser)))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse tokens)) {
            return new CompanyAnswer.Refused();
        }
        return known(endpoints()
                .validator()
                .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(derived(browser, Purpose.COMPANY_NONCE))));
    }

    private CompanyAnswer known(IDTokenClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return Optional.ofNullable(claims.getStringClaim("email"))
                .filter(_ -> verified)
                .flatMap(EmailAddress::parse)
                .<CompanyAnswer>map(email -> new CompanyAnswer.Known(email, strong(claims)))
                .orElseGet(CompanyAnswer.Refused::new);
    }

    private boolean strong(IDTokenClaimsSet claims) {
        Stream<String> methods =
                Optional.ofNullable(claims.getAMR()).orElse(List.of()).stream().map(method -> method.getValue());
        Stream<String> level = Stream.ofNullable(claims.getACR()).map(acr -> acr.getValue());
        return Stream.concat(methods, level).anyMatch(strong::contains);
    }

    private ClientAuthentication credentials(OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> offered = metadata.getTokenEndpointAuthMethods();
        boolean basic = offered == null || offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client, password) : new ClientSecretPost(client, password);
    }

    /** Looked up when somebody comes for the first time; its keys again whenever it signs with one that is new. */
    private Endpoints endpoints() throws IOException, GeneralException {
        @Nullable Endpoints known = endpoints;
        if (known != null) {
            return known;
        }
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_ANSWER))
                .build();
        Endpoints found = new Endpoints(
                metadata, new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(SIGNED, keys), null));
        endpoints = found;
        return found;
    }

    private static CodeVerifier verifier(Secret browser) {
        return new CodeVerifier(derived(browser, Purpose.COMPANY_VERIFIER));
    }

    private static String derived(Secret browser, Purpose purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(browser.hash(purpose));
    }
}
