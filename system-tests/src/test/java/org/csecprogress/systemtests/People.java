package org.csecprogress.systemtests;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;

/** The accounts of the tests, all with one password and each with a passkey. */
final class People {
    static final String PASSWORD = "a long enough password";

    private static final int ROUNDS = 1024;

    /** An account with its person, role and place. */
    record Person(String username, String name, String role, String county, String agency) {}

    static final Person PREPARER =
            new Person("preparer@alameda.example", "M. Alvarez", "COUNTY_PREPARER", "01", null);
    static final Person CERTIFIER_CWS =
            new Person(
                    "certifier.cws@alameda.example", "D. Nguyen", "COUNTY_CERTIFIER", "01", "CWS");
    static final Person CERTIFIER_PROB =
            new Person(
                    "certifier.prob@alameda.example",
                    "R. Castellanos",
                    "COUNTY_CERTIFIER",
                    "01",
                    "PROB");
    static final Person OTHER_COUNTY =
            new Person("preparer@yuba.example", "K. Lindqvist", "COUNTY_PREPARER", "58", null);
    static final Person REVIEWER =
            new Person("reviewer@cdss.example", "J. Okafor", "STATE_REVIEWER", null, null);
    static final Person DISCLOSURE =
            new Person("disclosure@cdss.example", "T. Ishikawa", "STATE_DISCLOSURE", null, null);
    static final Person PUBLISHER =
            new Person("publisher@cdss.example", "R. Halvorsen", "STATE_PUBLISHER", null, null);
    static final Person ADMIN =
            new Person("admin@cdss.example", "S. Tran", "STATE_ADMIN", null, null);
    static final Person AUDITOR =
            new Person("auditor@cdss.example", "B. Cole", "AUDITOR", null, null);

    /** A second preparer, added last because tests know the numbers of the others. */
    static final Person SECOND_PREPARER =
            new Person("second@alameda.example", "L. Moreau", "COUNTY_PREPARER", "01", null);

    /** Another reviewer, who stands in for the first. */
    static final Person DEPUTY =
            new Person("deputy@cdss.example", "N. Falk", "STATE_REVIEWER", null, null);

    /** The three who sign releases. */
    static final Person STATISTICS =
            new Person("statistics@cdss.example", "P. Raman", "STATE_STATISTICS", null, null);

    static final Person LEGAL =
            new Person("legal@cdss.example", "T. Whitfield", "STATE_LEGAL", null, null);
    static final Person DEPARTMENT =
            new Person("department@cdss.example", "R. Castillo", "STATE_DEPARTMENT", null, null);

    /** The two reviewers who enter for counties, which bars them from reviewing these. */
    static final Person ENTERING =
            new Person("entering@cdss.example", "C. Ito", "STATE_REVIEWER", null, null);

    static final Person ALSO_ENTERING =
            new Person("also.entering@cdss.example", "M. Berg", "STATE_REVIEWER", null, null);

    /** Somebody whom no other test needs: tests end all of their sessions. */
    static final Person ALONE =
            new Person("alone@cdss.example", "G. Weaver", "AUDITOR", null, null);

    /** Somebody whom no other test needs: a new link takes the passkey away. */
    static final Person CAREFUL =
            new Person("careful@cdss.example", "T. Lockhart", "AUDITOR", null, null);

    /** Another administrator, since one alone gives nobody access. */
    static final Person SECOND_ADMIN =
            new Person("second.admin@cdss.example", "H. Doyle", "STATE_ADMIN", null, null);

    static final Person COORDINATOR =
            new Person("coordinator@yuba.example", "M. Ortiz", "COUNTY_COORDINATOR", "58", null);

    private static final Person[] ALL = {
        PREPARER,
        CERTIFIER_CWS,
        CERTIFIER_PROB,
        OTHER_COUNTY,
        REVIEWER,
        DISCLOSURE,
        PUBLISHER,
        ADMIN,
        AUDITOR,
        SECOND_PREPARER,
        DEPUTY,
        STATISTICS,
        LEGAL,
        DEPARTMENT,
        ENTERING,
        ALSO_ENTERING,
        ALONE,
        CAREFUL,
        SECOND_ADMIN,
        COORDINATOR
    };

    private People() {}

    /** Inserts counties and accounts into a database that has its schema. */
    static void moveInto(Connection connection) throws SQLException {
        try (PreparedStatement county =
                        connection.prepareStatement(
                                "insert into county (code, name, slug, region_code) values"
                                        + " (?, ?, ?, ?)");
                PreparedStatement account =
                        connection.prepareStatement(
                                "insert into account (id, username, name, title, password_hash,"
                                        + " disabled, version) values (?, ?, ?, 'Analyst', ?,"
                                        + " false, 1)");
                PreparedStatement membership =
                        connection.prepareStatement(
                                "insert into membership (id, account_id, role, county, agency)"
                                        + " values (?, ?, ?, ?, ?)");
                PreparedStatement passkey =
                        connection.prepareStatement(
                                "insert into passkey (id, account_id, credential_id, credential,"
                                        + " signatures, name, added_at) values (?, ?, ?, ?, 0,"
                                        + " 'A passkey', current_timestamp)")) {
            for (County each : Counties.builtIn().all()) {
                set(county, each.code().value(), each.name(), each.slug(), each.region().code());
            }
            String hash = hash();
            for (int i = 0; i < ALL.length; i++) {
                Person p = ALL[i];
                set(account, i + 1L, p.username(), p.name(), hash);
                set(membership, i + 1L, i + 1L, p.role(), p.county(), p.agency());
                SoftPasskey own = Passkeys.of(p);
                set(passkey, i + 1L, i + 1L, own.id(), own.stored());
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /**
     * Returns the hash of the password in Jakarta Security's format, with few rounds: each hash
     * says how many it has, and the tests sign in hundreds of times.
     */
    private static String hash() {
        try {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            PBEKeySpec spec = new PBEKeySpec(PASSWORD.toCharArray(), salt, ROUNDS, 32 * 8);
            byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:"
                    + ROUNDS
                    + ":"
                    + base64.encodeToString(salt)
                    + ":"
                    + base64.encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
