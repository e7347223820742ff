package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The script that makes the database and its roles, whose statements tests run as they stand. */
final class RolesScript {
    /** The database that the script makes, and enters by psql's own command. */
    private static final String DATABASE = "database csec ";

    private static final String ENTERS = "\\connect csec";

    private final List<String> lines;

    private RolesScript(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads the script for another name of the database and one password of all roles.
     *
     * @param database its name
     */
    static RolesScript of(String database, String password) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../deploy/roles.sql"))) {
            return new RolesScript(
                    lines.filter(line -> !line.startsWith("--"))
                            .map(line -> line.replaceAll(":'\\w+_password'", "'" + password + "'"))
                            .map(line -> line.replace(DATABASE, "database " + database + " "))
                            .toList());
        }
    }

    /** Returns the statements that run before there is the database. */
    List<String> before() {
        return lines.stream().takeWhile(line -> !line.equals(ENTERS)).toList();
    }

    /** Returns those that run in it. */
    List<String> inside() {
        return lines.stream().dropWhile(line -> !line.equals(ENTERS)).skip(1).toList();
    }
}
