package org.csecprogress.release.delivery.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.file.Recipient;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows who in the Legislature receives what: the recipients in the file that a setting names, or
 * else those that the portal ships. The letter addresses them, so they are public. A file that
 * cannot be used is said at the start.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@ForEverybody
public class LegislativeRecipients {
    @Inject
    @ConfigProperty(name = "csec.legislature.recipients")
    private Optional<String> file;

    private List<Recipient> all;

    @PostConstruct
    void read() {
        all = file.map(LegislativeRecipients::of).orElseGet(Recipient::builtIn);
    }

    private static List<Recipient> of(String file) {
        try {
            return Recipient.read(file, Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "csec.legislature.recipients: the file " + file + " cannot be read.", e);
        }
    }

    /** Returns them in the order of the file. */
    public List<Recipient> all() {
        return all;
    }
}
