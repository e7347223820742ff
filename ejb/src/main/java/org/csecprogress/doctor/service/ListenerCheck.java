package org.csecprogress.doctor.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.kernel.check.service.Flaw;

/** Looks which ports of the server listen on all addresses of the machine, as Linux tells it. */
final class ListenerCheck {
    private static final String LISTENS = "0A";
    private static final int SHORTEST = 4;

    private ListenerCheck() {}

    /** Returns a finding for each of the ports that listens on all addresses. */
    static List<Flaw> findings(Set<Integer> ports) {
        return open(Stream.of("/proc/net/tcp", "/proc/net/tcp6").flatMap(ListenerCheck::lines))
                .stream()
                .filter(ports::contains)
                .map(
                        port ->
                                Flaw.warning(
                                        "Port " + port + " listens on all addresses.",
                                        "Bind it to loopback, or to the network of the proxy."))
                .toList();
    }

    /** Returns whether this machine tells. */
    static boolean isTold() {
        return Files.isReadable(Path.of("/proc/net/tcp"));
    }

    /** Returns the ports that listen on all addresses, from the lines of Linux's table. */
    static Set<Integer> open(Stream<String> table) {
        Set<Integer> ports = new TreeSet<>();
        table.map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length >= SHORTEST && LISTENS.equals(parts[3]))
                .map(parts -> parts[1].split(":", 2))
                .filter(address -> address[0].matches("0+"))
                .forEach(address -> ports.add(Integer.parseInt(address[1], 16)));
        return ports;
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
