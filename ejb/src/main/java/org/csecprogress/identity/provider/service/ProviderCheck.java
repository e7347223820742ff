package org.csecprogress.identity.provider.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.csecprogress.kernel.service.ForEverybody;

/** Refuses to start with identity providers that are described in part or wrongly. */
@Singleton
@Startup
@ForEverybody
public class ProviderCheck {
    private static final Logger LOG = System.getLogger(ProviderCheck.class.getName());

    @Inject private ProviderSettings settings;

    @PostConstruct
    void check() {
        List<String> unmet = settings.unmet();
        if (!unmet.isEmpty()) {
            throw new IllegalStateException(
                    "The portal does not start. Set in its environment:\n- "
                            + String.join("\n- ", unmet));
        }
        // A file with a secret that cannot be read is said now, and not to whoever signs in.
        settings.all().forEach(each -> LOG.log(Level.INFO, "{0}", each.described()));
    }
}
