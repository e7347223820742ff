package org.csecprogress.progress.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Quarantine;
import org.csecprogress.progress.QuarantinedFile;

/** Tells those who watch over the portal which files the virus scanner stopped. */
@Stateless
@Guarded
public class QuarantineReader {
    @Inject private Quarantine quarantine;

    /** Returns all files in quarantine, the latest first. */
    @Allowed({Role.STATE_ADMIN, Role.AUDITOR})
    public List<QuarantinedFile> all(Actor actor) {
        return quarantine.all();
    }
}
