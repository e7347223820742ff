package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * HAProxy with the configuration that the repository ships, in front of two nodes on loopback.
 * Ports, paths and the name are replaced, and what needs the system's own user is left out.
 */
final class Haproxy extends ShippedProxy {
    Haproxy() {
        super("haproxy");
    }

    /** Starts it in front of the nodes at two addresses. */
    void start(String a, String b) throws IOException, InterruptedException {
        certify("fullchain.pem.key");
        String text = shipped();
        text = replace(text, "/dev/log", "stdout format raw");
        for (String line :
                new String[] {
                    "chroot /var/lib/haproxy", "user haproxy", "group haproxy", "daemon"
                }) {
            text = replace(text, "    " + line + "\n", "");
        }
        text = replace(text, "progress.example.gov", HOST);
        text = replace(text, ":::443 v4v6", "127.0.0.1:" + tls());
        text = replace(text, ":::80 v4v6", "127.0.0.1:" + plain());
        text = replace(text, "/etc/csec-progress/tls/", folder() + "/");
        text = replace(text, "/usr/share/csec-progress/pages", deployed("pages") + "");
        text = replace(text, "10.0.0.11:8080", a.replace("http://localhost", "127.0.0.1"));
        text = replace(text, "10.0.0.12:8080", b.replace("http://localhost", "127.0.0.1"));
        text = replace(text, "default-server ", "default-server source " + ADDRESS + " ");
        Files.writeString(folder().resolve("haproxy.cfg"), text);
        launch("haproxy", "-db", "-f", "haproxy.cfg");
    }

    private static String shipped() throws IOException {
        return Files.readString(deployed("haproxy.cfg"));
    }

    /** Returns a number of the shipped configuration, the first after these words. */
    static int number(String words) throws IOException {
        return Pattern.compile(Pattern.quote(words) + " (\\d+)")
                .matcher(shipped())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until it says once more than before that a node is UP or DOWN. */
    void awaitThat(String node, String state, long before) throws InterruptedException {
        long end = System.nanoTime() + Patience.PAGE.toNanos();
        while (times(node, state) <= before) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(node + " is not " + state + ": " + logs());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /**
     * Returns how often it logged that a node went UP or DOWN. It says so on its console too, and
     * once more, without a reason, when a node has its whole share of requests.
     */
    long times(String node, String state) {
        return Pattern.compile("(?m)^Server nodes/" + node + " is " + state + ", reason")
                .matcher(logs())
                .results()
                .count();
    }

    /** Returns all that it has logged. */
    String logs() {
        return log("output.log");
    }
}
