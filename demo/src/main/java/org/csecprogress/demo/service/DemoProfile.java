package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csecprogress.kernel.service.Demonstration;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings of a demonstration. It opens the portal to everyone who knows one password, so it is
 * refused unless it has its own database and the portal listens on loopback only.
 */
@ApplicationScoped
@ForEverybody
public class DemoProfile implements Demonstration {
    private static final String H2 = "jdbc:h2:";

    /** The URLs of a demonstration's own database, which has its own name to be safe. */
    private static final Pattern OF_ITS_OWN =
            Pattern.compile(
                    "jdbc:postgresql://(127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?"
                            + "/csec_demo(\\?reWriteBatchedInserts=true)?");

    private static final int SHORTEST_PASSWORD = 8;

    private final Optional<String> profile;
    private final Optional<String> databaseUrl;
    private final Optional<String> address;
    private final Optional<String> password;
    private final Optional<LocalDate> date;

    protected DemoProfile() {
        this(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Inject
    public DemoProfile(
            @ConfigProperty(name = "csec.profile") Optional<String> profile,
            @ConfigProperty(name = "csec.db.url") Optional<String> databaseUrl,
            @ConfigProperty(name = "csec.listen.address") Optional<String> address,
            @ConfigProperty(name = "demo.password") Optional<String> password,
            @ConfigProperty(name = "demo.date") Optional<LocalDate> date) {
        this.profile = profile;
        this.databaseUrl = databaseUrl;
        this.address = address;
        this.password = password;
        this.date = date;
    }

    /** Returns whether the portal was started as a demonstration. */
    public boolean isOn() {
        return new Profile(profile).isDemonstration();
    }

    /** Returns why a demonstration may not start here; empty if it may. */
    public Optional<String> refusal() {
        String url = databaseUrl.orElse("");
        if (!isEmbedded(url) && !OF_ITS_OWN.matcher(url).matches()) {
            return Optional.of(
                    "The demonstration is refused: CSEC_DB_URL must name the embedded H2 database"
                            + " (jdbc:h2:file:…), or a PostgreSQL database that is called csec_demo"
                            + " at an address of this machine, because the demonstration's sign-ins"
                            + " are known.");
        }
        if (!isLoopback(address.orElse(""))) {
            return Optional.of(
                    "The demonstration is refused: CSEC_LISTEN_ADDRESS must say that the portal"
                            + " listens on this machine alone (127.0.0.1).");
        }
        if (password.filter(p -> p.length() >= SHORTEST_PASSWORD).isEmpty()) {
            return Optional.of(
                    "The demonstration is refused: DEMO_PASSWORD must have at least "
                            + SHORTEST_PASSWORD
                            + " characters.");
        }
        return Optional.empty();
    }

    /** Returns the date in the settings. */
    Optional<LocalDate> date() {
        return date;
    }

    /** Returns the password of every account of the demonstration. */
    char[] password() {
        return password.orElseThrow(() -> new IllegalStateException("no password")).toCharArray();
    }

    private static boolean isEmbedded(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith(H2)
                && !lower.startsWith(H2 + "tcp:")
                && !lower.startsWith(H2 + "ssl:")
                && !lower.contains("auto_server");
    }

    /** Returns whether a text is a loopback address. Names are not looked up. */
    private static boolean isLoopback(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9a-fA-F:]{2,39}")) {
            return false;
        }
        try {
            return InetAddress.getByName(text).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
