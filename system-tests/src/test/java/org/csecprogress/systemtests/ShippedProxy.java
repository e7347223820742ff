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
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.csecprogress.budget.Processor;

/** A proxy with a configuration that the repository ships, in front of portals on loopback. */
abstract class ShippedProxy implements AutoCloseable {
    /** The address from which it asks the portal, so that a test can tell it from its clients. */
    static final String ADDRESS = "127.0.0.9";

    private static final Path DEPLOY = Path.of("../deploy").toAbsolutePath().normalize();
    static final String HOST = "localhost";

    private final Path folder;
    private final int tls = Portal.freePort();
    private final int plain = Portal.freePort();
    private Process process;

    ShippedProxy(String name) {
        folder = Portal.folder(name);
    }

    /** Makes a certificate, with its key in a file of that name. */
    void certify(String key) throws IOException, InterruptedException {
        run(
                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext"
                        + " subjectAltName=DNS:localhost -out fullchain.pem -keyout "
                        + key);
    }

    /** Starts it and waits until it listens. */
    void launch(String... words) throws IOException, InterruptedException {
        process = command(words);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await();
    }

    /** Returns the CPU time of its processes so far. */
    Duration processor() {
        return Processor.ofFamily(process.pid());
    }

    Path folder() {
        return folder;
    }

    int tls() {
        return tls;
    }

    int plain() {
        return plain;
    }

    /** Returns a file that the repository ships. */
    static Path deployed(String name) {
        return DEPLOY.resolve(name);
    }

    /** Replaces a part of a shipped configuration, which has to be there. */
    static String replace(String text, String shipped, String here) {
        assertThat(text).contains(shipped);
        return text.replace(shipped, here);
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
        throw new IllegalStateException("the proxy did not start: " + log("output.log"));
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

    /** Returns a file that it writes, or an empty text. */
    String log(String name) {
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
