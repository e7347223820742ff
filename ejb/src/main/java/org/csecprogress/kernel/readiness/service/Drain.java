package org.csecprogress.kernel.readiness.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether this node is about to stop. A file {@code drain} in the data folder says so: the
 * node goes on serving, but is not ready, so that a proxy sends new requests to other nodes. The
 * server reacts to a signal at once, too late for a proxy that asks every second. The file of the
 * last stop is removed at the start. The folder is {@code csec.data.dir}; without it no node is
 * drained.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class Drain {
    private static final Logger LOG = System.getLogger(Drain.class.getName());
    private static final String FILE = "drain";

    private Optional<String> dataDirectory;

    /** Used by the container alone. */
    protected Drain() {}

    @Inject
    public Drain(@ConfigProperty(name = "csec.data.dir") Optional<String> dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** Forgets the last stop. */
    @PostConstruct
    void begin() {
        file().ifPresent(
                        file -> {
                            try {
                                Files.deleteIfExists(file);
                            } catch (IOException e) {
                                LOG.log(Level.WARNING, "cannot remove " + file, e);
                            }
                        });
    }

    /** Returns whether the node was told that it is about to stop. */
    public boolean isBegun() {
        return file().filter(Files::exists).isPresent();
    }

    private Optional<Path> file() {
        return dataDirectory.map(folder -> Path.of(folder, FILE));
    }
}
