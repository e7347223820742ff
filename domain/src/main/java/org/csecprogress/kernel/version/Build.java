package org.csecprogress.kernel.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The archive that runs.
 *
 * @param version its version, such as {@code 0.2.0} or {@code 0.2.0-SNAPSHOT}
 * @param commit the commit that it was built from, with {@code -modified} where files were changed
 *     since, or {@code unknown}
 */
public record Build(String version, String commit) {
    private static final int SHORT = 12;

    private static final Build RUNNING = read();

    /** Returns the archive that this class is a part of. */
    public static Build running() {
        return RUNNING;
    }

    private static Build read() {
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            Properties written = new Properties();
            written.load(file);
            return new Build(written.getProperty("version"), written.getProperty("commit"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the version. */
    public VersionNumber number() {
        return VersionNumber.of(version);
    }

    /** Returns version and commit as they are shown, such as {@code 0.2.0 (b19fa7736a3c)}. */
    @Override
    public String toString() {
        return version
                + " ("
                + commit.replaceFirst("^([0-9a-f]{" + SHORT + "})[0-9a-f]*", "$1")
                + ")";
    }
}
