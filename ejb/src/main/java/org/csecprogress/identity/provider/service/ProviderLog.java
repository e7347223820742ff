package org.csecprogress.identity.provider.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.csecprogress.kernel.service.ForEverybody;

/** Says at the start which identity providers there are, and what holds for each. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ForEverybody
public class ProviderLog {
    private static final Logger LOG = System.getLogger(ProviderLog.class.getName());

    @Inject private ProviderSettings settings;

    @PostConstruct
    void log() {
        // A file with a secret that cannot be read is said now, and not to whoever signs in.
        settings.all().forEach(each -> LOG.log(Level.INFO, "{0}", each.described()));
    }
}
