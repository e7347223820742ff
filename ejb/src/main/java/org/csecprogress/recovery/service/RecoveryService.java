package org.csecprogress.recovery.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows how old the newest backup is, and how the last drill ended. */
@Stateless
@Guarded
@Allowed({Role.STATE_ADMIN, Role.AUDITOR})
public class RecoveryService {
    private static final Logger LOG = System.getLogger(RecoveryService.class.getName());

    private final Optional<String> folder;

    /** Used by the container alone. */
    protected RecoveryService() {
        this(Optional.empty());
    }

    @Inject
    public RecoveryService(@ConfigProperty(name = "csec.backup.dir") Optional<String> folder) {
        this.folder = folder;
    }

    /** Returns backups and drills; empty if this node has no folder of backups that it can read. */
    public Optional<RecoveryState> state(Actor actor) {
        return folder.map(Path::of).flatMap(RecoveryService::read);
    }

    private static Optional<RecoveryState> read(Path folder) {
        try {
            Optional<BackupFile> newest = BackupFile.newest(folder);
            return Optional.of(
                    new RecoveryState(
                            newest.map(BackupFile::made),
                            newest.isPresent() ? newest.get().size() : 0,
                            DrillResult.last(folder)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "backups cannot be read", e);
            return Optional.empty();
        }
    }
}
