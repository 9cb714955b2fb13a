package no.tertial.faults;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tertial.app.TertialApplication;
import no.tertial.app.TestDatabase;

/** The real service in a process of its own, which can be killed at any moment and started again on what it left. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final List<String> command;
    private final Path log;
    private final int port;
    private Process process;

    private ServiceProcess(List<String> command, Path log, int port) throws IOException {
        this.command = command;
        this.log = log;
        this.port = port;
        this.process = launch();
    }

    /** Starts it on a new database and waits until it answers. */
    static ServiceProcess on(TestDatabase database) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                TertialApplication.class.getName(),
                "--spring.profiles.active=" + String.join(",", database.profiles()),
                "--server.port=" + port,
                "--tertial.demo=false"));
        for (Map.Entry<String, Object> property : database.fresh().entrySet()) {
            command.add("--" + property.getKey() + "=" + property.getValue());
        }
        ServiceProcess service = new ServiceProcess(command, Files.createTempFile("tertial-service", ".log"), port);
        service.awaitAnswer();
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The service's own, without what only its tests bring. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Ends it at once, as a power cut does to a process: nothing of it runs any more (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on the same database and waits until it answers. */
    void restart() throws IOException {
        process = launch();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new AssertionError("The service does not start:\n" + Files.readString(log));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/livez")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
