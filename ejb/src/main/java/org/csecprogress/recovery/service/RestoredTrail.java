package org.csecprogress.recovery.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.kernel.service.AtRest;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.transparency.service.TrailReport;
import org.csecprogress.transparency.service.WholeTrail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks the audit trail of a portal at rest before it is ready, since nobody can sign in to ask
 * for it sooner. What it finds is in the log and, for {@code bin/restore-drill}, in a file {@code
 * restored} in the data folder: how much was read, and a line for each finding.
 */
@Singleton
@Startup
@DependsOn("ReferenceLoader")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class RestoredTrail {
    static final String FILE = "restored";

    private static final Logger LOG = System.getLogger(RestoredTrail.class.getName());

    @Inject private WholeTrail trail;

    @Inject
    @ConfigProperty(name = "csec.data.dir")
    private Optional<String> dataDirectory;

    @PostConstruct
    void check() {
        if (!AtRest.isSet()) {
            return;
        }
        TrailReport report = OwnWork.call(Reach.EVERY_COUNTY, trail::check);
        String read =
                "%d entries and %d daily seals were checked"
                        .formatted(report.entries(), report.heads());
        List<String> found = report.tamperings().stream().map(Object::toString).toList();
        LOG.log(Level.INFO, "The portal is at rest (CSEC_RESTORED): {0}.", read);
        found.forEach(each -> LOG.log(Level.ERROR, "audit trail: {0}", each));
        dataDirectory.ifPresent(
                data -> write(data, Stream.concat(Stream.of(read), found.stream()).toList()));
    }

    private static void write(String data, List<String> lines) {
        try {
            Files.write(Path.of(data, FILE), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
