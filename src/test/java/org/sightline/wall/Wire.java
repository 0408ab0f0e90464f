package org.sightline.wall;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;

/** Sends requests as they are. */
final class Wire {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Answer send(Actor actor, Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + ask.path()))
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        request.header("Cookie", actor.cookies());
        ask.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            TreeMap<String, List<String>> headers =
                    new TreeMap<>(answer.headers().map());
            return new Answer(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new AssertionError(ask + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
