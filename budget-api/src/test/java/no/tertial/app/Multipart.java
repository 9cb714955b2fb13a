package no.tertial.app;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with files in it, as a browser sends it. */
public final class Multipart {
    private final String boundary = "tertial-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /**
     * @param fields by name; one that is a JSON object is sent as such
     * @param files by the file's name; a trial balance is known by its own
     */
    public Multipart(Map<String, String> fields, Map<String, byte[]> files) {
        fields.forEach((name, value) -> {
            String type = value.startsWith("{") ? "\r\nContent-Type: application/json" : "";
            part(name + "\"" + type, value.getBytes(StandardCharsets.UTF_8));
        });
        files.forEach((name, bytes) -> {
            String part = name.startsWith("trialBalance") ? "trialBalance" : "file";
            part(part + "\"; filename=\"" + name + "\"", bytes);
        });
        write("--" + boundary + "--\r\n");
    }

    private void part(String head, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + head + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher body() {
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
