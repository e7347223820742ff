package org.csecprogress.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table {@code routes.txt} of the status that each visitor gets at each route. Its columns are
 * method, pattern, an address of that pattern, and the status for each of {@link #VISITORS}.
 */
final class Expectations {
    /** The visitors; null is someone who has not signed in. */
    static final List<People.Person> VISITORS =
            Arrays.asList(
                    null,
                    People.PREPARER,
                    People.OTHER_COUNTY,
                    People.CERTIFIER_CWS,
                    People.REVIEWER,
                    People.DISCLOSURE,
                    People.STATISTICS,
                    People.PUBLISHER,
                    People.ADMIN,
                    People.AUDITOR,
                    People.COORDINATOR);

    /** A row of the table. */
    record Expectation(String method, String pattern, String address, List<Integer> statuses) {
        String route() {
            return method + " " + pattern;
        }

        /** Returns one visitor for each status, after the one who has not signed in. */
        List<Optional<People.Person>> oneForEachStatus() {
            List<Optional<People.Person>> visitors = new ArrayList<>(List.of(Optional.empty()));
            Set<Integer> seen = new TreeSet<>();
            for (int i = 1; i < VISITORS.size(); i++) {
                if (seen.add(statuses.get(i))) {
                    visitors.add(Optional.of(VISITORS.get(i)));
                }
            }
            return visitors;
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    private Expectations() {}

    static List<Expectation> all() throws IOException {
        List<Expectation> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Expectations.class.getResourceAsStream("/routes.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line.strip().split("\\s+")));
                }
            }
        }
        return rows;
    }

    /** Returns the visitors, each with their own session, in the order of the columns. */
    static List<Web> visitors(String base) {
        return VISITORS.stream()
                .map(person -> person == null ? new Web(base) : Web.signedIn(base, person))
                .toList();
    }

    private static Expectation row(String[] parts) {
        if (parts.length != 3 + VISITORS.size()) {
            throw new IllegalArgumentException(String.join(" ", parts));
        }
        List<Integer> statuses = Arrays.stream(parts).skip(3).map(Integer::valueOf).toList();
        return new Expectation(parts[0], parts[1], parts[2], statuses);
    }

    /** Returns the routes without a row. */
    static Set<String> missing(Set<String> routes) throws IOException {
        Set<String> missing = new TreeSet<>(routes);
        all().forEach(row -> missing.remove(row.route()));
        return missing;
    }

    /** Returns the routes of rows that no longer exist. */
    static Set<String> left(Set<String> routes) throws IOException {
        Set<String> left = new TreeSet<>();
        all().forEach(row -> left.add(row.route()));
        left.removeAll(routes);
        return left;
    }
}
