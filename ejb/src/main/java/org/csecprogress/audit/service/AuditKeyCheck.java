package org.csecprogress.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;

/** Refuses to start without a key for the audit trail, before anything is written. */
@Singleton
@Startup
@ForEverybody
public class AuditKeyCheck {
    @Inject private AuditKeyring keyring;

    @PostConstruct
    void check() {
        keyring.keys();
    }
}
