package org.csecprogress.identity.provider.service;

import java.util.List;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.setting.service.Settings;

/** Refuses to start with identity providers that are described in part or wrongly. */
public final class ProviderCheck {
    private ProviderCheck() {}

    /** Returns a finding for each setting that is missing or wrong. */
    public static List<Flaw> findings(Settings settings) {
        return new ProviderSettings(settings::of).unmet().stream().map(Flaw::unmet).toList();
    }
}
