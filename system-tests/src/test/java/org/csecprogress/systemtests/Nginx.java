package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * nginx with the configuration that the repository ships, in front of a portal on loopback. Ports,
 * paths and the name are replaced, and nothing else. It asks the portal from an address of its own,
 * so that a test can tell the proxy from its clients.
 */
final class Nginx implements AutoCloseable {
    /** The address from which it asks the portal. */
    static final String ADDRESS = "127.0.0.9";

    private static final Path DEPLOY = Path.of("../deploy").toAbsolutePath().normalize();
    private static final String HOST = "localhost";

    private final Path folder = Portal.folder("nginx");
    private final int tls = Portal.freePort();
    private final int plain = Portal.freePort();
    private Process process;

    /** Starts it in front of the portal at an address. */
    void start(String portal) throws IOException, InterruptedException {
        run(
                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext"
                        + " subjectAltName=DNS:localhost -keyout key.pem -out fullchain.pem");
        Files.writeString(folder.resolve("shipped.conf"), shipped(portal));
        Files.writeString(folder.resolve("nginx.conf"), around());
        process = command("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "start.log");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await();
    }

    private String shipped(String portal) throws IOException {
        String text = Files.readString(DEPLOY.resolve("nginx.conf"));
        text = replace(text, "127.0.0.1:8080", portal.replace("http://localhost", "127.0.0.1"));
        text = replace(text, "progress.example.gov", HOST);
        text = replace(text, "    listen [::]:443 ssl;\n", "");
        text = replace(text, "    listen [::]:443 ssl default_server;\n", "");
        text = replace(text, "    listen [::]:80;\n", "");
        text = replace(text, "listen 443 ", "listen 127.0.0.1:" + tls + " ");
        text = replace(text, "listen 80;", "listen 127.0.0.1:" + plain + ";");
        text = replace(text, "/etc/csec-progress/tls/", folder + "/");
        text = replace(text, "/var/log/nginx/", folder + "/");
        return replace(text, "/usr/share/csec-progress/pages", DEPLOY.resolve("pages") + "");
    }

    /** Returns a time of the shipped configuration, in seconds; 0 if the block does not set it. */
    int seconds(String block, String directive) throws IOException {
        String text = Files.readString(DEPLOY.resolve("nginx.conf"));
        return Pattern.compile(block + " \\{[^}]*?\\n +" + directive + " (\\d+)s;")
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static String replace(String text, String shipped, String here) {
        assertThat(text).contains(shipped);
        return text.replace(shipped, here);
    }

    /** Returns what the system's own configuration has around the shipped one. */
    private String around() {
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user
                + """
                daemon off;
                error_log start.log notice;
                worker_processes 1;
                pid nginx.pid;
                events {}
                http {
                    proxy_bind %s;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include shipped.conf;
                }
                """
                        .formatted(ADDRESS);
    }

    private Process command(String... words) throws IOException {
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()))
                .start();
    }

    private void run(String line) throws IOException, InterruptedException {
        Process run = command(line.split(" "));
        assertThat(run.waitFor(Patience.PAGE.toMinutes(), TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(() -> log("output.log")).isZero();
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), tls),
                        Math.toIntExact(Patience.PAGE.toMillis()));
                return;
            } catch (IOException e) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("nginx did not start: " + log("output.log"));
    }

    /** Returns the address of a path by TLS. */
    String url(String path) {
        return "https://" + HOST + ":" + tls + path;
    }

    /** Returns the address of a path without TLS. */
    String plainUrl(String path) {
        return "http://" + HOST + ":" + plain + path;
    }

    /** Returns what trusts its certificate. */
    SSLContext trust() {
        try (InputStream file = Files.newInputStream(folder.resolve("fullchain.pem"))) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry(
                    HOST, CertificateFactory.getInstance("X.509").generateCertificate(file));
            TrustManagerFactory managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns all that it has logged. */
    String logs() {
        return String.join(
                "\n", List.of(log("csec-access.log"), log("csec-error.log"), log("output.log")));
    }

    private String log(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
