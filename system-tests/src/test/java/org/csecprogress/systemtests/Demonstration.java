package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The demonstration, played once a build by a first start and kept under {@code target} by a digest
 * of everything that its rows depend on. Each suite has one portal on a copy of it, on its own
 * database; each story uses its own counties.
 */
final class Demonstration {
    /** The password of all its accounts. */
    static final String PASSWORD = "a password of the demonstration";

    /** The day on which its open quarter is frozen. */
    static final LocalDate FREEZE = LocalDate.of(2026, 12, 14);

    /**
     * The day after its open quarter is due for release. On the day itself a release waits for 9:00
     * in California, and the demonstration has the time of day of the machine.
     */
    static final LocalDate AFTER_RELEASE = LocalDate.of(2026, 12, 30);

    /** The pause after which a page of figures saves by itself; shorter than the default. */
    static final int AUTOSAVE_MILLISECONDS = 12_000;

    private static final String LOG = "first-start.log";
    private static final String FILE = "csec.mv.db";

    /** The account of someone who publishes and reviews. */
    static final long ACCOUNT_OF_BOTH = 999_999;

    /** Inserts an account that publishes and reviews, which the rules of accounts refuse. */
    private static final String BOTH =
            "insert into account (id, username, name, title, password_hash, disabled, version)"
                    + " select "
                    + ACCOUNT_OF_BOTH
                    + ", 'both@cdss.example', 'B. Both', title, password_hash, false,"
                    + " 1 from account where username = 'publisher@cdss.example'; insert into"
                    + " membership (id, account_id, role) values (999998, "
                    + ACCOUNT_OF_BOTH
                    + ", 'STATE_PUBLISHER'), (999999, "
                    + ACCOUNT_OF_BOTH
                    + ", 'STATE_REVIEWER')";

    private static Portal shared;

    private Demonstration() {}

    /** Returns the portal of all stories of a run. */
    static synchronized Portal shared() {
        if (shared == null) {
            Portal portal =
                    Portal.demonstration(
                            "demonstration",
                            folder -> {
                                copyTo(folder);
                                TestDatabase database = TestDatabase.likePlayed(folder);
                                execute(database, BOTH);
                                return database;
                            });
            portal.start(settings());
            shared = portal;
        }
        return shared;
    }

    /** Returns one of its people over plain HTTP, in a session of their own. */
    static Web signedIn(String username) {
        Web web = new Web(shared().url(""));
        HttpResponse<String> answer =
                web.submit("/sign-in", Map.of("username", username, "password", PASSWORD));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(username + " is not signed in: " + answer.statusCode());
        }
        return web;
    }

    /** Returns the server's log of playing the demonstration. */
    static String logOfFirstStart() {
        try {
            return Files.readString(played().resolve(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a copy of the embedded database as the first start left it; no portal uses it. */
    static TestDatabase asPlayed() {
        Path folder = Portal.folder("as-played");
        copyTo(folder);
        return TestDatabase.h2(folder);
    }

    /** Returns a copy of it on the PostgreSQL of the machine; no portal uses it. */
    static TestDatabase onOwnPostgres() {
        Path folder = Portal.folder("restored");
        copyTo(folder);
        return TestDatabase.ownLikePlayed(folder);
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the played demonstration into a folder. */
    private static void copyTo(Path own) {
        Path played = played();
        try {
            Path database = Files.createDirectories(own.resolve("db"));
            Files.copy(played.resolve(FILE), database.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder of the played demonstration, which depends on the archive's content. */
    private static Path played() {
        return Prepared.folder(
                "demonstration",
                List.of(
                        Path.of(System.getProperty("csec.demo.war")),
                        Path.of(System.getProperty("csec.micro"))),
                List.of(PASSWORD),
                Demonstration::play);
    }

    private static void play(Path folder) throws IOException {
        Portal portal =
                Portal.demonstration("played", TestDatabase::h2).with(QuickStart.OF_HARD_WORK);
        try (portal) {
            portal.start(settings());
        }
        Files.move(portal.folder().resolve("db").resolve(FILE), folder.resolve(FILE));
        Files.writeString(folder.resolve(LOG), portal.log());
    }

    /** Returns the settings of the demonstration. */
    private static Map<String, String> settings() {
        return Map.of(
                "CSEC_PROFILE",
                "demo",
                "DEMO_PASSWORD",
                PASSWORD,
                "CSEC_AUTOSAVE_MILLISECONDS",
                Integer.toString(AUTOSAVE_MILLISECONDS));
    }

    /** Moves it to a later day, as {@code bin/demo-day} does. */
    static void moveTo(LocalDate day) {
        String said = new Web(shared().url("")).put("/demo/day", day.toString()).body();
        if (!said.strip().equals(day.toString())) {
            throw new IllegalStateException(said);
        }
    }
}
