package org.csecprogress.notification.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that gives scripted answers and otherwise accepts mail. */
final class ScriptedSmtp implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Duration slowness = Duration.ZERO;

    ScriptedSmtp() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread host = new Thread(this::serve, "smtp");
        host.setDaemon(true);
        host.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /**
     * Sets the answer to lines with a prefix from now on.
     *
     * @param answer null for the usual one
     */
    void answer(String line, String answer) {
        if (answer == null) {
            answers.remove(line);
        } else {
            answers.put(line, answer);
        }
    }

    /** Sets the time that each mail takes from now on. */
    void slowDown(Duration each) {
        slowness = each;
    }

    private void pause() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the Message-ID of each accepted mail, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread host = new Thread(() -> host(guest), "smtp-guest");
                host.setDaemon(true);
                host.start();
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    private void host(Socket guest) {
        try (guest) {
            talk(guest);
        } catch (IOException e) {
            // The client disconnected; a test that waits for its mail will fail.
            return;
        }
    }

    private void talk(Socket guest) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = guest.getOutputStream();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = answerTo(line);
            say(out, answer);
            if (answer.startsWith("354")) {
                String name = body(in);
                pause();
                String end = answers.getOrDefault(".", "250 taken");
                if (end.startsWith("250")) {
                    taken.add(name);
                }
                say(out, end);
            }
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(each -> line.toUpperCase(Locale.ROOT).startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : "250 fine");
    }

    private static String body(BufferedReader in) throws IOException {
        String name = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                name = line.substring("Message-ID: ".length());
            }
        }
        return name;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
