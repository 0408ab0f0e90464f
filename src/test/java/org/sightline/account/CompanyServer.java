package org.sightline.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A company's sign-in on this machine: it signs with real keys, and hands out one token for each code. */
final class CompanyServer implements AutoCloseable {
    static final String CLIENT = "sightline";
    static final String PASSWORD = "a password of more than thirty-two characters";

    private final HttpServer http;
    private final RSAKey key = key();
    private final RSAKey stolen = key();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(AuthenticationRequest request, JWT token) {}

    /** What is made of sound claims. */
    interface Token {
        JWT of(JWTClaimsSet.Builder sound) throws JOSEException;
    }

    CompanyServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "$i", "authorization_endpoint": "$i/authorize", "token_endpoint": "$i/token",
                 "jwks_uri": "$i/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".replace("$i", issuer())));
        http.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        http.createContext("/token", this::exchange);
        http.start();
    }

    String issuer() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** As an installation is set up to use it. */
    CompanySettings settings(String... secondFactor) {
        return new CompanySettings() {
            @Override
            public Optional<URI> issuer() {
                return Optional.of(URI.create(CompanyServer.this.issuer()));
            }

            @Override
            public Optional<String> clientId() {
                return Optional.of(CLIENT);
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.of(PASSWORD);
            }

            @Override
            public Optional<String> name() {
                return Optional.of("Harbour & Vale");
            }

            @Override
            public Optional<Set<String>> secondFactor() {
                return secondFactor.length == 0 ? Optional.empty() : Optional.of(Set.of(secondFactor));
            }
        };
    }

    /** Somebody signs in on the page; where they are sent back to. */
    URI back(URI page, String email, Token token) throws ParseException, JOSEException {
        AuthenticationRequest request = AuthenticationRequest.parse(page);
        Instant now = Instant.now();
        JWTClaimsSet.Builder sound = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("42")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .claim("nonce", request.getNonce().getValue())
                .claim("email", email)
                .claim("email_verified", true);
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(request, token.of(sound)));
        return URI.create(request.getRedirectionURI() + "?code=" + code + "&state="
                + request.getState().getValue());
    }

    JWT signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), claims);
    }

    /** By somebody who only has the name of the key. */
    JWT forged(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(stolen), claims);
    }

    /** With what the installation knows too. */
    JWT shared(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(PASSWORD), claims);
    }

    private static JWT signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims.build());
        token.sign(signer);
        return token;
    }

    /** Each code once, for whoever knows the password and what the browser left with. */
    private void exchange(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = URLUtils.parseParameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        @Nullable Grant grant = grants.remove(first(form, "code"));
        boolean good = grant != null
                && credentials().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && grant.request().getRedirectionURI().toString().equals(first(form, "redirect_uri"))
                && grant.request().getCodeChallenge().getValue().equals(challenge(first(form, "code_verifier")));
        if (grant == null || !good) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(exchange, 200, """
                    {"access_token": "nothing", "token_type": "Bearer", "id_token": "%s"}""".formatted(grant.token().serialize()));
        }
    }

    private static String credentials() {
        String pair = CLIENT + ":" + java.net.URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
