package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which a process waits for connections, as Linux tells it. */
final class Listeners {
    private static final String WAITS = "0A";

    /** Where the columns of Linux's table are. */
    private static final int STATE = 3;

    private static final int INODE = 9;

    private Listeners() {}

    /** Returns each as its address in Linux's hexadecimal form and its port. */
    static Set<String> of(long process) throws IOException {
        Set<String> own;
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            own = files.map(Listeners::target).collect(Collectors.toSet());
        }
        Set<String> found = new TreeSet<>();
        for (String table : new String[] {"tcp", "tcp6"}) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                String[] column = line.strip().split("\\s+", -1);
                if (column[STATE].equals(WAITS) && own.contains("socket:[" + column[INODE] + "]")) {
                    String[] address = column[1].split(":", 2);
                    found.add(address[0] + ":" + Integer.parseInt(address[1], 16));
                }
            }
        }
        return found;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            // It was closed meanwhile.
            return "";
        }
    }
}
