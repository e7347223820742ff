package org.csecprogress.report.serving.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first reader")
class FirstReaderTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer portal;
    private String edition = "one";
    private int status = 200;
    private FirstReader reader;

    @BeforeEach
    void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", this::answer);
        portal.start();
        URI here = URI.create("http://127.0.0.1:" + portal.getAddress().getPort());
        reader = new FirstReader(here, () -> edition, () -> List.of("/", "/es/report/latest"));
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    @DisplayName("reads each page of an edition once")
    void once() throws IOException, InterruptedException {
        assertThat(reader.read()).isEqualTo(2);
        assertThat(reader.read()).isZero();
        assertThat(asked).containsExactly("/", "/es/report/latest");
    }

    @Test
    @DisplayName("reads a new edition anew")
    void anew() throws IOException, InterruptedException {
        reader.read();
        edition = "two";
        assertThat(reader.read()).isEqualTo(2);
    }

    @Test
    @DisplayName("reads an edition again that the portal did not answer")
    void again() throws IOException, InterruptedException {
        status = 503;
        assertThatThrownBy(reader::read).hasMessageContaining("503");
        status = 200;
        assertThat(reader.read()).isEqualTo(2);
    }
}
