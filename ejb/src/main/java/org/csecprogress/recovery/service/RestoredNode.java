package org.csecprogress.recovery.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Sha256;

/**
 * A node of the portal on a scratch database, on loopback. It acts nowhere: it is at rest, and of
 * the portal's settings it gets those alone without which it would not start or would answer
 * otherwise, so that it knows no mail server, no identity provider and no other node.
 */
final class RestoredNode implements AutoCloseable {
    /** The settings that it gets. The rest of the settings of the portal it does not know. */
    private static final Pattern GIVEN =
            Pattern.compile(
                    "CSEC_(DB_(CLASS|(MIGRATE_|READ_)?(USER|PASSWORD(_FILE)?))"
                            + "|(SECRET|AUDIT_KEY)(_FILE)?|SITE_URL(_FILE)?|CATALOG_DIR(_FILE)?"
                            + "|DISCLOSURE_THRESHOLD(_FILE)?|LEGISLATURE_RECIPIENTS(_FILE)?)");

    /** For a server that lives a minute. */
    private static final List<String> JAVA =
            List.of("java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The log of a server whose portal did not start: its process stays up. */
    private static final Pattern BROKEN =
            Pattern.compile("The portal does not start|Exception while (load|deploy)ing the app");

    /** The cause of an exception, and the findings of the checks at the start. */
    private static final Pattern REASON = Pattern.compile("Caused by: |- |.*SEVERE: ");

    private static final int MOST_REASONS = 20;

    private static final Duration LONGEST_START = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String LOG = "node.log";
    private static final int READY = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final int port;
    private final Process process;

    /**
     * Starts it.
     *
     * @param folder an empty folder for its files
     * @param variables those of the portal
     * @param url the address of the scratch database
     * @param server Payara Micro, the WAR and the file of commands before its start
     */
    RestoredNode(Path folder, Map<String, String> variables, String url, Server server)
            throws IOException {
        this.folder = folder;
        port = freePort();
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-jar", server.micro().toString()));
        command.addAll(List.of("--deploy", server.archive().toString(), "--contextroot", "/"));
        command.addAll(List.of("--port", Integer.toString(port), "--nocluster"));
        command.addAll(List.of("--rootdir", folder.resolve("server").toString()));
        command.addAll(List.of("--prebootcommandfile", server.preboot().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CSEC_"));
        variables.forEach(
                (name, value) -> {
                    if (isGiven(name)) {
                        builder.environment().put(name, value);
                    }
                });
        builder.environment().put("CSEC_DB_URL", url);
        builder.environment().put("CSEC_DATA_DIR", folder.toString());
        builder.environment().put("CSEC_RESTORED", "true");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve(LOG).toFile());
        process = builder.start();
        // Whoever stops the drill stops it too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static boolean isGiven(String variable) {
        return GIVEN.matcher(variable).matches();
    }

    /** The files that a node is started with. */
    record Server(Path micro, Path archive, Path preboot) {}

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits until it is ready.
     *
     * @throws IOException if it does not start, with what its log says
     */
    void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            boolean isOver = process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            String log = Files.readString(folder.resolve(LOG));
            if (isOver || BROKEN.matcher(log).find() || System.nanoTime() > end) {
                throw new IOException("the node did not start. " + reasons(log));
            }
        }
    }

    /** Returns the lines of the log that say why, each once. */
    static String reasons(String log) {
        return log.lines()
                .filter(line -> REASON.matcher(line).lookingAt())
                .distinct()
                .limit(MOST_REASONS)
                .collect(Collectors.joining(" "));
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = request("/health/ready").timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == READY;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns what it found in the audit trail: how much it read, then a line for each finding. */
    List<String> trail() throws IOException {
        return Files.readAllLines(folder.resolve(RestoredTrail.FILE));
    }

    /** Returns the digest of what an address answers, or its status if it has nothing. */
    String digest(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                client.send(request(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return answer.statusCode() == READY
                    ? Sha256.of(body.readAllBytes())
                    : "status " + answer.statusCode();
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
