package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * nginx with the configuration that the repository ships, in front of a portal on loopback. Ports,
 * paths and the name are replaced, and nothing else. It asks the portal from an address of its own,
 * so that a test can tell the proxy from its clients.
 */
final class Nginx extends ShippedProxy {
    Nginx() {
        super("nginx");
    }

    /** Starts it in front of the portal at an address. */
    void start(String portal) throws IOException, InterruptedException {
        startWith(shipped(portal));
    }

    /**
     * Starts it for a bench: without the limits of one address, and with files of its own below
     * {@code /static/}.
     *
     * @param files their folder
     */
    void startUnlimited(String portal, Path files) throws IOException, InterruptedException {
        String text = shipped(portal);
        text = replace(text, "rate=100r/s", "rate=1000000r/s");
        text = replace(text, "burst=300", "burst=1000000");
        text =
                replace(
                        text,
                        "    location / {",
                        "    location /static/ {\n        alias "
                                + files
                                + "/;\n    }\n\n    location / {");
        startWith(text);
    }

    private void startWith(String text) throws IOException, InterruptedException {
        certify("key.pem");
        Files.writeString(folder().resolve("shipped.conf"), text);
        Files.writeString(folder().resolve("nginx.conf"), around());
        launch("nginx", "-p", folder().toString(), "-c", "nginx.conf", "-e", "start.log");
    }

    private String shipped(String portal) throws IOException {
        String text = Files.readString(deployed("nginx.conf"));
        text = replace(text, "127.0.0.1:8080", portal.replace("http://localhost", "127.0.0.1"));
        text = replace(text, "progress.example.gov", HOST);
        text = replace(text, "    listen [::]:443 ssl;\n", "");
        text = replace(text, "    listen [::]:443 ssl default_server;\n", "");
        text = replace(text, "    listen [::]:80;\n", "");
        text = replace(text, "listen 443 ", "listen 127.0.0.1:" + tls() + " ");
        text = replace(text, "listen 80;", "listen 127.0.0.1:" + plain() + ";");
        text = replace(text, "/etc/csec-progress/tls/", folder() + "/");
        text = replace(text, "/var/log/nginx/", folder() + "/");
        return replace(text, "/usr/share/csec-progress/pages", deployed("pages") + "");
    }

    /** Returns a time of the shipped configuration, in seconds; 0 if the block does not set it. */
    int seconds(String block, String directive) throws IOException {
        String text = Files.readString(deployed("nginx.conf"));
        return Pattern.compile(block + " \\{[^}]*?\\n +" + directive + " (\\d+)s;")
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
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

    /** Returns all that it has logged. */
    String logs() {
        return String.join(
                "\n", List.of(log("csec-access.log"), log("csec-error.log"), log("output.log")));
    }
}
