package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;

/**
 * The demonstration: played once a build by a first start, and kept under {@code target} by a
 * digest of everything that its rows depend on. Each suite has one portal on a copy of that, on its
 * own database; each story takes counties that no other one takes.
 */
final class Demonstration {
    /** The password of everyone in it. */
    static final String PASSWORD = "a password of the demonstration";

    /** The day on which its open quarter is frozen. */
    static final LocalDate FREEZE = LocalDate.of(2026, 12, 14);

    /** The day on which its open quarter is released. */
    static final LocalDate RELEASE = LocalDate.of(2026, 12, 29);

    /**
     * After so long a pause a page of figures saves by itself; not as long as without a setting.
     */
    static final int AUTOSAVE_MILLISECONDS = 12_000;

    private static final String LOG = "first-start.log";
    private static final String FILE = "csec.mv.db";

    /** Someone who publishes and reviews: the rules of accounts would not let them be made. */
    private static final String BOTH =
            "insert into account (id, username, name, title, password_hash, disabled, version)"
                    + " select 999999, 'both@cdss.example', 'B. Both', title, password_hash, false,"
                    + " 1 from account where username = 'publisher@cdss.example'; insert into"
                    + " membership (id, account_id, role) values (999998, 999999,"
                    + " 'STATE_PUBLISHER'), (999999, 999999, 'STATE_REVIEWER')";

    private static Portal shared;

    private Demonstration() {}

    /** The portal of all stories of a run. */
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

    /** What the server wrote when the demonstration was played. */
    static String logOfFirstStart() {
        try {
            Path folder = Portal.folder("first-start");
            copyTo(folder);
            return Files.readString(folder.resolve(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the embedded database as the first start left it; no portal runs on it. */
    static TestDatabase asPlayed() {
        Path folder = Portal.folder("as-played");
        copyTo(folder);
        return TestDatabase.h2(folder);
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Copies what was played into a folder of one's own, and plays it first unless it is there. Two
     * suites that begin at once wait for each other; nobody opens the database that is kept.
     */
    private static void copyTo(Path own) {
        Path folder = Path.of(System.getProperty("csec.prepared"), "demonstration-" + key());
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolveSibling("demonstration.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(folder)) {
                    play(folder);
                }
                Path database = Files.createDirectories(own.resolve("db"));
                Files.copy(folder.resolve(FILE), database.resolve(FILE));
                Files.copy(folder.resolve(LOG), own.resolve(LOG));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void play(Path folder) throws IOException {
        Path made = Files.createTempDirectory(folder.getParent(), "played");
        Portal played = Portal.demonstration("played", TestDatabase::h2);
        try (played) {
            played.start(settings());
        }
        Files.move(played.folder().resolve("db").resolve(FILE), made.resolve(FILE));
        Files.writeString(made.resolve(LOG), played.log());
        Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The archive holds the code, the catalogue, the migrations and the plans. */
    private static String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PASSWORD.getBytes(StandardCharsets.UTF_8));
            for (String archive : new String[] {"csec.demo.war", "csec.micro"}) {
                try (var stream =
                        new DigestInputStream(
                                Files.newInputStream(Path.of(System.getProperty(archive))),
                                digest)) {
                    stream.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Its settings. */
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
