package org.csecprogress.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the audit trail, from the settings {@code csec.audit.key.file} or {@code
 * csec.audit.key}. They are never in the database: whoever can change its rows must not be able to
 * seal them.
 */
@ApplicationScoped
@ForEverybody
public class AuditKeyring {
    /** The demonstration proves nothing to anybody, so it starts without a setting. */
    private static final String OF_THE_DEMONSTRATION = "demo:nobody-relies-on-invented-figures";

    private final Optional<String> setting;
    private final Optional<String> file;
    private final boolean isDemonstration;
    private AuditKeys keys;

    protected AuditKeyring() {
        this(Optional.empty(), Optional.empty(), new Profile(Optional.empty()));
    }

    @Inject
    AuditKeyring(
            @ConfigProperty(name = "csec.audit.key") Optional<String> setting,
            @ConfigProperty(name = "csec.audit.key.file") Optional<String> file,
            Profile profile) {
        this.setting = setting;
        this.file = file;
        isDemonstration = profile.isDemonstration();
    }

    /**
     * Returns the keys. They are read once.
     *
     * @throws IllegalStateException if there are none, or they cannot be read, with what to do
     */
    public synchronized AuditKeys keys() {
        if (keys == null) {
            keys = read();
        }
        return keys;
    }

    private AuditKeys read() {
        String text =
                file.filter(name -> !name.isBlank())
                        .map(AuditKeyring::content)
                        .or(() -> setting.filter(keyed -> !keyed.isBlank()))
                        .or(
                                () ->
                                        isDemonstration
                                                ? Optional.of(OF_THE_DEMONSTRATION)
                                                : Optional.empty())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The portal does not start without a key for its"
                                                        + " audit trail. Set CSEC_AUDIT_KEY_FILE or"
                                                        + " CSEC_AUDIT_KEY."));
        try {
            return AuditKeys.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "CSEC_AUDIT_KEY_FILE or CSEC_AUDIT_KEY cannot be used: " + e.getMessage() + ".",
                    e);
        }
    }

    private static String content(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The file that CSEC_AUDIT_KEY_FILE names cannot be read.", e);
        }
    }
}
