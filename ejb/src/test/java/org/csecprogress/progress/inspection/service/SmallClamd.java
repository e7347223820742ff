package org.csecprogress.progress.inspection.service;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A scanner for one file that speaks the protocol of clamd as its manual describes it. */
final class SmallClamd implements AutoCloseable {
    private final ServerSocket server;
    private final CompletableFuture<byte[]> received;

    private SmallClamd(ServerSocket server, Function<byte[], String> answer) {
        this.server = server;
        this.received = CompletableFuture.supplyAsync(() -> serve(answer));
    }

    /** Starts one that gives an answer; {@code null} closes without one. */
    static SmallClamd answering(Function<byte[], String> answer) throws IOException {
        return new SmallClamd(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answer);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the file that was sent. */
    byte[] received() {
        return received.join();
    }

    private byte[] serve(Function<byte[], String> answer) {
        try (Socket socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IllegalStateException(command);
            }
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            String said = answer.apply(content.toByteArray());
            if (said != null) {
                socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return content.toByteArray();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
