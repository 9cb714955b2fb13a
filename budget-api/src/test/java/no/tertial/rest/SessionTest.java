package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A browser signs in by a form and keeps a session, which a page of somebody else's must not be able to write with. */
class SessionTest extends RestTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_session_reads_and_does_not_write_without_its_token() throws Exception {
        Matcher token = TOKEN.matcher(send(request("/login").GET()).body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> signedIn = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=finance&password=finance&_csrf=" + token.group(1))));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("error");

        HttpResponse<String> read = send(request("/api/v1/periods?year=2014").GET());
        HttpResponse<String> written = send(request("/api/v1/periods/2014-01/freeze")
                .header("Idempotency-Key", "session")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.noBody()));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(written.body()).contains("csrf-token-missing");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
