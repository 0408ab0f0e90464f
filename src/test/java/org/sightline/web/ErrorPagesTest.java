package org.sightline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.Browser;

/** Every error is a page of ours, with the same headers as any other, and says nothing of the inside. */
@QuarkusTest
class ErrorPagesTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/nothing/here|404",
                "GET|/assets/nothing.css|404",
                "GET|/a;b|404",
                "GET|/a%2fb|404",
                "GET|/a%5cb|404",
                "GET|/a%00b|404",
                "GET|/../etc/passwd|404",
                "GET|/%2e%2e/x|404",
                "GET|//sign-in|404",
                "GET|/q/nothing|404",
                "GET|/probe/failure|500",
                "GET|/probe/database|503",
                "PUT|/sign-in|405",
                "DELETE|/sign-in|405",
                "TRACE|/sign-in|405",
                "HEAD|/nothing/here|404",
                "HEAD|/sign-in|200",
                "GET|/sign-in|200",
                "GET|/q/health/ready|200",
                "GET|/sign-in/sent|200",
            })
    void answersWithAPage(String method, String path, int status) throws IOException {
        Raw answer = send(method + " " + path + " HTTP/1.1\r\n", "");
        assertThat(answer.status).isEqualTo(status);
        assertThat(answer.body).doesNotContain(ProbePages.CANARY, "org.sightline", "Exception", "Quarkus", "08006");
        if (status >= 400 && !method.equals("HEAD")) {
            assertThat(answer.body).contains("<h1>");
        }
        if (method.equals("HEAD")) {
            assertThat(answer.body).isEmpty();
        }
        assertHeaders(answer);
    }

    @Test
    void answersALargeBodyWithAPage() throws IOException {
        Raw answer = send("POST /sign-in HTTP/1.1\r\n" + FORM, "email=" + "a".repeat(6 * 1024 * 1024));
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body).contains("That is more than we can take");
        assertHeaders(answer);
    }

    @Test
    void answersALongFieldWithAPage() throws IOException {
        Raw answer = send("POST /sign-in HTTP/1.1\r\n" + FORM, "email=" + "a".repeat(2 * 1024 * 1024));
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body).contains("<h1>");
        assertHeaders(answer);
    }

    @Test
    void answersTooManyFieldsWithAPage() throws IOException {
        Raw answer = send("POST /probe/form HTTP/1.1\r\n" + FORM, "a=1&".repeat(3000) + "b=1");
        assertThat(answer.status).isBetween(400, 499);
        assertThat(answer.body).contains("<h1>");
        assertHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%zz", "email=%", "%%%", "=&=&&", "email=%ff%fe", "email=%00"})
    void answersABrokenFormWithAPage(String body) throws IOException {
        Raw answer = send("POST /sign-in HTTP/1.1\r\n" + FORM, body);
        assertThat(answer.status).isBetween(400, 499);
        assertThat(answer.body).contains("<h1>");
        assertHeaders(answer);
    }

    @Test
    void letsBrowsersKeepAssetsByTheirHashAndNothingElse() {
        var page = new Browser().open("/sign-in");
        String sheet = page.document().expectFirst("link[rel=stylesheet]").attr("href");
        var hashed = new Browser().ask(sheet);
        assertThat(hashed.statusCode()).isEqualTo(200);
        assertThat(hashed.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(page.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private static void assertHeaders(Raw answer) {
        assertThat(answer.headers)
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("x-robots-tag", List.of("noindex, nofollow"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsKey("permissions-policy")
                .doesNotContainKeys("server", "x-powered-by", "etag", "last-modified");
        assertThat(answer.headers.get("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
    }

    private record Raw(int status, Map<String, List<String>> headers, String body) {}

    /** Over a plain socket: a well-behaved client would mend or refuse most of these addresses itself. */
    private static Raw send(String head, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\nContent-Length: " + content.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return parse(all.toString(StandardCharsets.UTF_8));
        }
    }

    private static Raw parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        assertThat(end).as("an answer: " + answer).isPositive();
        List<String> lines = answer.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    List.of(line.substring(colon + 1).strip()),
                    (one, two) -> java.util.stream.Stream.concat(one.stream(), two.stream())
                            .toList());
        }
        return new Raw(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, answer.substring(end + 4));
    }
}
